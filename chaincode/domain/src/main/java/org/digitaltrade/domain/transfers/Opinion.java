package org.digitaltrade.domain.transfers;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;

/**
 * An authority's word on a case.
 *
 * @param authority whose it is
 * @param document that says it
 */
public record Opinion(PartyId authority, OpinionKind kind, RelayedDocument document, Instant at) {}
