/**
 * The contract classes {@code Attestations} and {@code TrustLists}: they read what the verifier needs from the ledger,
 * have it verify, and let the rules of the domain decide what is recorded.
 */
@NullMarked
package org.digitaltrade.contracts.attestations;

import org.jspecify.annotations.NullMarked;
