/**
 * How flows would fall under other rules: a year of them is run through each rule set with the meter that it would have
 * had, and the routes are counted. Nothing here decides about a real case.
 */
@NullMarked
package org.digitaltrade.domain.transfers.whatif;

import org.jspecify.annotations.NullMarked;
