package org.digitaltrade.domain;

import java.time.Instant;

/** One authority's adoption of a proposal. */
public record Adoption(PartyId authority, Instant at, String transactionId) {}
