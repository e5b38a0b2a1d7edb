package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;

/**
 * By which a party bound itself to the document.
 *
 * @param party who signed
 * @param mspId the organisation through which it acted
 * @param attestationId the valid attestation of its signature
 * @param at the transaction's time
 * @param invalidatedAt since when it is known on the contract that the signature was not the party's
 */
public record Signature(
        PartyId party, String mspId, String attestationId, Instant at, Optional<Instant> invalidatedAt) {
    /** As a party gives it. */
    public Signature(PartyId party, String mspId, String attestationId, Instant at) {
        this(party, mspId, attestationId, at, Optional.empty());
    }
}
