package org.digitaltrade.signatures.api;

import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.crypto.Bc;
import org.digitaltrade.signatures.trust.GuardedTrust;
import org.digitaltrade.signatures.trust.TrustUnavailableException;
import org.digitaltrade.signatures.trust.TrustView;

/**
 * Verifies electronic signatures from digests of documents. A pure function: the same arguments give the same bytes of
 * {@link VerifyResult} on every machine, whatever its clock, locale, time zone and other providers.
 */
public final class AttestationVerifier {
    /** Names the rules and the library in every record: an upgrade of either may change verdicts. */
    public static final String VERSION = "signatures/1 bc/" + Bc.VERSION;

    private AttestationVerifier() {}

    /**
     * Never throws because of what is in the request: whatever is wrong with it is a verdict.
     *
     * @param trust whom to trust; if it fails to answer, its exception passes through, since that is no verdict
     * @param policy in force at the reference time
     */
    public static VerifyResult verify(VerifyRequest request, TrustView trust, AlgorithmPolicy policy) {
        Verification verification = new Verification(request, new GuardedTrust(trust), policy);
        try {
            return verification.run();
        } catch (TrustUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // Hostile bytes reach corners of the library that throw what it doesn't declare. Which, and with what
            // words, differs between versions, so none of it enters the verdict.
            return verification.failed(VerdictCode.UNEXPECTED_STRUCTURE);
        }
    }
}
