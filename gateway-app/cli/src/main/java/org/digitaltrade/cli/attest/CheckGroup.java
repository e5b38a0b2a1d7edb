package org.digitaltrade.cli.attest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.Indication;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.api.VerifyRequest;

/** The checks as people tell them apart, in the verifier's order; each ends with the last of its codes. */
enum CheckGroup {
    FORM(VerdictCode.SIGNED_PROPERTIES_MISMATCH),
    EVIDENCE(VerdictCode.OCSP_NOT_SUCCESSFUL),
    CERTIFICATE(VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND),
    ALGORITHMS(VerdictCode.ALGORITHMS_INCONSISTENT),
    DOCUMENT(VerdictCode.DIGEST_MISMATCH),
    VALUE(VerdictCode.SIGNATURE_INVALID),
    SEAL(VerdictCode.SEAL_OUT_OF_VALIDITY),
    TIME(VerdictCode.ALGORITHM_EXPIRED),
    PATH(VerdictCode.PATH_NOT_VALID),
    SERVICE(VerdictCode.SERVICE_NOT_GRANTED_AT_BEST_SIGNATURE_TIME),
    PARTY(VerdictCode.SIGNER_NOT_PARTY),
    REVOCATION(VerdictCode.CA_REVOKED),
    VERIFIER(VerdictCode.UNEXPECTED_STRUCTURE);

    private final VerdictCode last;

    CheckGroup(VerdictCode last) {
        this.last = last;
    }

    enum Status {
        PASSED,
        FAILED,
        OPEN,
        NOT_CHECKED
    }

    /**
     * How one of them went.
     *
     * @param codes why it did not pass
     */
    record Outcome(CheckGroup group, Status status, List<VerdictCode> codes) {
        Outcome {
            codes = List.copyOf(codes);
        }
    }

    static CheckGroup of(VerdictCode code) {
        for (CheckGroup group : values()) {
            if (code.compareTo(group.last) <= 0) {
                return group;
            }
        }
        throw new IllegalStateException("the last group has the last code");
    }

    /** All of them for one verdict; whether the signer is the party is checked only if a party was named. */
    static List<Outcome> outcomes(VerifyResult result, VerifyRequest request) {
        List<VerdictCode> failures = failures(result);
        Set<CheckGroup> skipped = skipped(result, failures);
        if (request.party().isEmpty()) {
            skipped.add(PARTY);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (CheckGroup group : values()) {
            List<VerdictCode> own =
                    failures.stream().filter(code -> of(code) == group).toList();
            boolean concerned = group != VERIFIER && (group != SEAL || request.format() == SignatureFormat.SES);
            if (!own.isEmpty()) {
                boolean failed = own.stream().anyMatch(code -> code.indication() == Indication.TOTAL_FAILED);
                outcomes.add(new Outcome(group, failed ? Status.FAILED : Status.OPEN, own));
            } else if (concerned) {
                outcomes.add(new Outcome(group, skipped.contains(group) ? Status.NOT_CHECKED : Status.PASSED, own));
            }
        }
        return outcomes;
    }

    private static List<VerdictCode> failures(VerifyResult result) {
        List<VerdictCode> failures = new ArrayList<>();
        if (result.code() != VerdictCode.PASSED) {
            failures.add(result.code());
        }
        result.facts().stream()
                .filter(fact -> fact.name().equals("alsoFailed"))
                .map(Fact::value)
                .map(VerdictCode::valueOf)
                .forEach(failures::add);
        return failures;
    }

    /** What was not reached, because something that it needs was not found. */
    private static Set<CheckGroup> skipped(VerifyResult result, List<VerdictCode> failures) {
        if (failures.stream().anyMatch(code -> of(code) == FORM || of(code) == VERIFIER)
                && result.bestSignatureTime().isEmpty()) {
            return EnumSet.complementOf(EnumSet.of(FORM));
        }
        Set<CheckGroup> skipped = EnumSet.noneOf(CheckGroup.class);
        if (result.signer().isEmpty()) {
            skipped.addAll(EnumSet.of(ALGORITHMS, VALUE));
        }
        if (failures.stream().anyMatch(code -> of(code) == ALGORITHMS)) {
            skipped.add(VALUE);
        }
        if (result.facts().stream().noneMatch(fact -> fact.name().equals("path.anchorSha256"))) {
            boolean failedOnPath = failures.stream().anyMatch(code -> of(code) == PATH || of(code) == SERVICE);
            skipped.addAll(EnumSet.of(SERVICE, PARTY, REVOCATION));
            if (!failedOnPath) {
                skipped.add(PATH);
            }
        }
        return skipped;
    }
}
