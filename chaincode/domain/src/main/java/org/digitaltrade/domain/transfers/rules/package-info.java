/**
 * The law on data transfers as data: rule sets with dates, parameters and legal basis, and the decision table that says by
 * which route a flow may leave. Conditions are code, since they need names and tests; their order, their routes and every
 * number are data that the agencies adopt, so that a decision of any past year can be made again.
 */
@NullMarked
package org.digitaltrade.domain.transfers.rules;

import org.jspecify.annotations.NullMarked;
