/** Tests of the contract classes of trade on the ledger in memory. */
@NullMarked
package org.digitaltrade.contracts.trade;

import org.jspecify.annotations.NullMarked;
