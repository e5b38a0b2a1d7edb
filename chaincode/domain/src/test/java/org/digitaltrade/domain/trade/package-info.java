/** Tests of the rules on contracts and tokens. */
@NullMarked
package org.digitaltrade.domain.trade;

import org.jspecify.annotations.NullMarked;
