/** The contract classes {@code DataTransfers} and {@code RuleSets} of the channel {@code approval}. */
@NullMarked
package org.digitaltrade.contracts.transfers;

import org.jspecify.annotations.NullMarked;
