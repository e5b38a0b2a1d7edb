package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on one signature, the same bytes wherever the same inputs are verified.
 *
 * @param indication passed, failed or neither
 * @param subIndication why it did not pass; empty only for {@link Indication#TOTAL_PASSED}
 * @param code the deciding check
 * @param level of the evidence inside the signature
 * @param documentDigest the given digest that was compared with the signed one; empty if it did not come to that
 * @param signer the certificate, if one could be named
 * @param claimedTime the signing time that the signer claims; nothing rests on it
 * @param bestSignatureTime at which path, status and algorithms were judged; empty if it did not come to that
 * @param recognitions one per relying jurisdiction asked for, in the order asked
 * @param algorithmPolicy version of the policy that applied
 * @param trustLists those consulted for the deciding path, {@code SCHEME@SEQUENCE}
 * @param verifier version of the verifier
 * @param facts what was found, in the order of the checks
 */
public record VerifyResult(
        Indication indication,
        Optional<SubIndication> subIndication,
        VerdictCode code,
        SignatureLevel level,
        Optional<ContentDigest> documentDigest,
        Optional<Signer> signer,
        Optional<Instant> claimedTime,
        Optional<BestSignatureTime> bestSignatureTime,
        List<Recognition> recognitions,
        String algorithmPolicy,
        List<String> trustLists,
        String verifier,
        List<Fact> facts) {

    public VerifyResult {
        recognitions = List.copyOf(recognitions);
        trustLists = List.copyOf(trustLists);
        facts = List.copyOf(facts);
    }

    public boolean passed() {
        return indication == Indication.TOTAL_PASSED;
    }

    /** Whether the first relying jurisdiction, whose law the record is kept under, gives it effect. */
    public boolean isRecognised() {
        return !recognitions.isEmpty() && recognitions.get(0).basis() != RecognitionBasis.RB0_NONE;
    }
}
