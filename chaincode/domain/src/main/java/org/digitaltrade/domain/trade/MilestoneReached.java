package org.digitaltrade.domain.trade;

import java.time.Instant;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;

/**
 * A milestone with its evidence.
 *
 * @param milestoneId which
 * @param evidenceSha256 of the document that shows it
 * @param by who recorded it
 * @param at the transaction's time
 */
public record MilestoneReached(String milestoneId, Hash evidenceSha256, PartyId by, Instant at) {}
