package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/**
 * By whose act a contract or its offer came to its final state.
 *
 * @param by who acted last
 * @param reason if one was given
 * @param at the transaction's time
 */
public record Ending(PartyId by, Optional<String> reason, Instant at) {}
