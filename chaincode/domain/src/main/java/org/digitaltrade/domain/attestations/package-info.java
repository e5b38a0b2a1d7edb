/**
 * Electronic signatures as the ledger keeps them: what was attested, with which verdict, and what it was judged by, which
 * is trust lists with the history of their services, agreements between parties, and algorithm policies. Verifying itself
 * is done in the module {@code signatures}; here are its results and the rules for recording them.
 */
@NullMarked
package org.digitaltrade.domain.attestations;

import org.jspecify.annotations.NullMarked;
