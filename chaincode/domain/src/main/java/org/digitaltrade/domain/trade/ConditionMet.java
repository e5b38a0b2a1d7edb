package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;

/**
 * A condition precedent that is satisfied.
 *
 * @param conditionId which
 * @param evidenceSha256 of the document that shows it, unless it is an approval
 * @param token where the token came from that showed an approval
 * @param by who had it recorded
 * @param at the transaction's time
 */
public record ConditionMet(
        String conditionId, Optional<Hash> evidenceSha256, Optional<TokenSource> token, PartyId by, Instant at) {}
