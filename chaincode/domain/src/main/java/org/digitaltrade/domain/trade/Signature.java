package org.digitaltrade.domain.trade;

import java.time.Instant;
import org.digitaltrade.domain.PartyId;

/**
 * By which a party bound itself to the document.
 *
 * @param party who signed
 * @param mspId the organisation through which it acted
 * @param attestationId the valid attestation of its signature
 * @param at the transaction's time
 */
public record Signature(PartyId party, String mspId, String attestationId, Instant at) {}
