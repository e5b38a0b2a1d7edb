/**
 * Cross-border data transfers: cases with their flow lines, and who may take them through which state. The ledger records
 * what handlers declare and authorities decide; it decides nothing itself but whether a step is allowed.
 */
@NullMarked
package org.digitaltrade.domain.transfers;

import org.jspecify.annotations.NullMarked;
