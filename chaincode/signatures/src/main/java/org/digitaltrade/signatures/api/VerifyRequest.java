package org.digitaltrade.signatures.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.SignatureFormat;

/**
 * One signature to be verified. Byte arrays are not copied: they belong to the request from here on.
 *
 * @param digests of the document, at most one per algorithm
 * @param signature as received
 * @param evidence certificates, revocation lists and timestamp tokens as received, DER, in any order
 * @param referenceTime proof of existence without a timestamp: the transaction's time, or the time asked about
 * @param party who is said to have signed; if empty, whoever the certificate names
 * @param relying the jurisdictions whose view is asked for, ISO 3166-1 alpha-2, the deciding one first
 */
@SuppressWarnings("ArrayRecordComponent") // a request is never compared
public record VerifyRequest(
        SignatureFormat format,
        List<ContentDigest> digests,
        byte[] signature,
        List<byte[]> evidence,
        Instant referenceTime,
        Optional<PartyId> party,
        List<String> relying) {

    public VerifyRequest {
        digests = List.copyOf(digests);
        evidence = List.copyOf(evidence);
        relying = List.copyOf(relying);
    }
}
