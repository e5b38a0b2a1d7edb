package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Zone;

/**
 * One submission of a signature with its verdict.
 *
 * @param signature what was given
 * @param result the chain's verdict
 * @param submittedBy on whose behalf it was submitted
 * @param recordedAt the transaction's time
 * @param transactionId the transaction that recorded it
 * @param zone of the organisation that submitted it, if it is a zone's
 */
public record Attempt(
        AttestedSignature signature,
        VerifyResult result,
        PartyId submittedBy,
        Instant recordedAt,
        String transactionId,
        Optional<Zone> zone) {}
