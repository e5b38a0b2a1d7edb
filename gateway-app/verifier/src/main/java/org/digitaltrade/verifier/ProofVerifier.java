package org.digitaltrade.verifier;

import java.time.Instant;
import org.digitaltrade.wire.msp.MspManager;

/** Verifies proof files with one trust file. Thread-safe; endorsers seen before cost less. */
public final class ProofVerifier {

    private final TrustFile trust;
    private final MspManager peerOrganisations;

    private ProofVerifier(TrustFile trust) {
        this.trust = trust;
        this.peerOrganisations = trust.peerOrganisations();
    }

    /**
     * A verifier for many proofs.
     *
     * @param trust obtained on another way than the proofs
     */
    public static ProofVerifier of(TrustFile trust) {
        return new ProofVerifier(trust);
    }

    /**
     * Verifies one proof file.
     *
     * @param bundle the file's bytes
     * @param trust obtained on another way than the bundle
     * @param at time of verification, given by the caller
     * @return TOTAL_PASSED only if every check that must be made was made and passed
     */
    public static ProofVerdict verify(byte[] bundle, TrustFile trust, Instant at) {
        return of(trust).verify(bundle, at);
    }

    /** As {@link #verify(byte[], TrustFile, Instant)}. Never throws for what the file has in it. */
    public ProofVerdict verify(byte[] bundle, Instant at) {
        return new Verification(trust, peerOrganisations, at).verify(bundle);
    }
}
