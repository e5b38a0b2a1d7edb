package org.digitaltrade.domain.trade;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;

/** A party's word that the contract has been performed. */
public record Confirmation(PartyId party, Instant at) {}
