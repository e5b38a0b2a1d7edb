package org.digitaltrade.domain.attestations;

import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;

/**
 * What was given to be attested. Two that are equal are the same command.
 *
 * @param digest of the document, under the algorithm that the signature uses
 * @param role as what the party signed
 * @param party who is said to have signed
 * @param signatureSha256 of the signature's bytes, lower-case hex; signatures are malleable, so it identifies nothing
 * @param evidence in the order given
 * @param relyingParties who may read the attestation besides signatory and submitter; at most {@value #MAX_RELYING_PARTIES}
 */
public record AttestedSignature(
        SubjectType subjectType,
        ContentDigest digest,
        SignatoryRole role,
        PartyId party,
        SignatureFormat format,
        String signatureSha256,
        List<EvidenceDigest> evidence,
        List<PartyId> relyingParties) {
    /** As many as a contract has parties. */
    public static final int MAX_RELYING_PARTIES = 10;

    public AttestedSignature {
        evidence = List.copyOf(evidence);
        relyingParties = List.copyOf(relyingParties);
        if (relyingParties.size() > MAX_RELYING_PARTIES) {
            throw new RejectedException(Code.TOO_LARGE, "at most " + MAX_RELYING_PARTIES + " relying parties");
        }
    }
}
