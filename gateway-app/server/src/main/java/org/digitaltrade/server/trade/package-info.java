/** Reading contracts, the parties to them and the tokens that say what a transfer case allows: channel {@code trade}. */
@NullMarked
package org.digitaltrade.server.trade;

import org.jspecify.annotations.NullMarked;
