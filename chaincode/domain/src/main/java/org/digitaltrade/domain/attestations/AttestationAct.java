package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;

/**
 * What somebody did to a recorded attestation; never removed.
 *
 * @param documentSha256 of the order, notice or judgment that it rests on
 * @param effectiveFrom from when the key is in doubt, as a notice of compromise says
 * @param successor the attestation that takes this one's place
 */
public record AttestationAct(
        AttestationStep step,
        PartyId actor,
        Instant at,
        String transactionId,
        Optional<Hash> documentSha256,
        Optional<Instant> effectiveFrom,
        Optional<String> successor) {}
