package org.digitaltrade.signatures.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.crypto.StatedAlgorithm;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** One signature on a document, known by its digest. Each step throws what it finds; the caller decides which steps to take. */
public interface DocumentSignature {

    /** What is signed beside the document. */
    List<Fact> facts();

    /** The certificate that the signature names. */
    ParsedCertificate signer(PolicyCheck policy) throws CheckFailedException;

    /** Whether the signature itself binds its signer's certificate. */
    boolean hasReference() throws CheckFailedException;

    /** Of the document's digest. */
    DigestAlgorithm digestAlgorithm() throws CheckFailedException;

    /** The signature algorithm, found to fit the key and to be allowed at some time. */
    StatedAlgorithm algorithm(ParsedCertificate signer, PolicyCheck policy) throws CheckFailedException;

    void requireDigest(ContentDigest expected) throws CheckFailedException;

    void requireValue(ParsedCertificate signer, StatedAlgorithm algorithm, WorkBudget budget)
            throws CheckFailedException;

    /** The signing time that the signer claims. */
    Optional<Instant> claimedTime() throws CheckFailedException;

    /** The bytes that a timestamp over this signature covers; any of them. */
    List<byte[]> stamped();

    /**
     * What the format demands at the time that the signature is judged at.
     *
     * @param time the best signature time
     */
    default void requireAt(Instant time, PolicyCheck policy, WorkBudget budget) throws CheckFailedException {
        // Most formats demand nothing more.
    }
}
