package org.digitaltrade.signatures.trust;

import java.util.List;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.RecognitionTerms;

/**
 * What a verification may trust: the adopted trust lists, and the agreements that the request relies on. On the ledger it
 * reads keys as they are asked for; elsewhere it is in memory.
 */
public interface TrustView {

    /**
     * @param subjectSha256 SHA-256 of the DER of a subject name, lower-case hex
     * @return the services with a certificate of that subject, in adopted lists only, stale ones included; always in the
     *     same order
     */
    List<ListedService> servicesNamed(String subjectSha256);

    /** The agreements that the request relies on; whether one applies is for the verifier to find. */
    List<PartyAgreement> agreements();

    /** The adopted recognitions between jurisdictions that may apply to the document. */
    default List<RecognitionTerms> recognitions() {
        return List.of();
    }
}
