/**
 * What goes wrong with transfers: who reports it, what it does to the case at once, and what was done about it. Details
 * about persons stay off the ledger, behind hashes.
 */
@NullMarked
package org.digitaltrade.domain.transfers.risk;

import org.jspecify.annotations.NullMarked;
