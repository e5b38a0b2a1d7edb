/**
 * Proposals, answers and transactions: their identifiers and hashes, their endorsements, and readers that name what a
 * signer or a verifier must compare.
 */
@NullMarked
package org.digitaltrade.wire.transaction;

import org.jspecify.annotations.NullMarked;
