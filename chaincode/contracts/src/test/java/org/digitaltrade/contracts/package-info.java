/** Tests of the contract classes, on a ledger of one channel in memory. */
@NullMarked
package org.digitaltrade.contracts;

import org.jspecify.annotations.NullMarked;
