/** Verifying proofs for those who have no verifier at hand: pure, without ledger, database or session. */
@NullMarked
package org.digitaltrade.server.verifications;

import org.jspecify.annotations.NullMarked;
