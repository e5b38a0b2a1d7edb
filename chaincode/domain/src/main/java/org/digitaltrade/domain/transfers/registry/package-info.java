/**
 * What besides the rule sets decides about a transfer and is adopted by agencies with dates: negative lists, sector guides
 * and the Greater Bay Area's contract, zone policies and pilot stages, profiles of jurisdictions, and authorities with
 * their competence. One form of proposal and adoption serves them all; nothing adopted is ever edited.
 */
@NullMarked
package org.digitaltrade.domain.transfers.registry;

import org.jspecify.annotations.NullMarked;
