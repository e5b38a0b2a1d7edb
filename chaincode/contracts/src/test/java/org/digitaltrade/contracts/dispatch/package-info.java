/** Tests of the dispatcher with small contract classes of their own. */
@NullMarked
package org.digitaltrade.contracts.dispatch;

import org.jspecify.annotations.NullMarked;
