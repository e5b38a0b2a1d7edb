/** Tests of {@code DataTransfers} and {@code RuleSets} as a peer calls them. */
@NullMarked
package org.digitaltrade.contracts.transfers;

import org.jspecify.annotations.NullMarked;
