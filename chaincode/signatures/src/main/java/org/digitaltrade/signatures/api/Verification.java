package org.digitaltrade.signatures.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.BestSignatureTime;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.SignatureLevel;
import org.digitaltrade.domain.attestations.Signer;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Findings;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.crypto.StatedAlgorithm;
import org.digitaltrade.signatures.form.DocumentSignature;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.trust.TrustView;
import org.digitaltrade.signatures.tsp.TokenCheck;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * One run of the checks in their fixed order. The first failure decides; later checks run as far as what they need was
 * found, so that the facts show everything that is wrong.
 */
final class Verification {
    private final VerifyRequest request;
    private final AlgorithmPolicy policy;
    private final Findings findings = new Findings();
    private final WorkBudget budget = new WorkBudget();
    private final PolicyCheck algorithms;
    private final EvidencePool evidence = new EvidencePool();
    private final TrustView trusted;
    private final SignerTrust trust;

    private SignatureLevel level = SignatureLevel.NA;
    private Optional<ContentDigest> documentDigest = Optional.empty();
    private Optional<Signer> signer = Optional.empty();
    private Optional<Instant> claimedTime = Optional.empty();
    private Optional<BestSignatureTime> bestTime = Optional.empty();

    Verification(VerifyRequest request, TrustView trust, AlgorithmPolicy policy) {
        this.request = request;
        this.policy = policy;
        this.algorithms = new PolicyCheck(policy);
        this.trusted = trust;
        this.trust = new SignerTrust(request, trust, evidence, algorithms, budget, findings);
    }

    VerifyResult run() {
        findings.attempt(this::readSignature).ifPresent(this::check);
        return result();
    }

    /** The verdict as far as it came, when a fault ends the run. */
    VerifyResult failed(VerdictCode code) {
        findings.fail(CheckFailedException.of(code));
        return result();
    }

    private SignatureObject readSignature() throws CheckFailedException {
        if (request.signature().length == 0) {
            throw CheckFailedException.of(VerdictCode.SIGNATURE_NOT_FOUND);
        }
        boolean seal = request.format() == SignatureFormat.SES;
        requireLimit(
                request.signature().length,
                seal ? Limits.MAX_SEAL_BYTES : Limits.MAX_SIGNATURE_BYTES,
                seal ? "MAX_SEAL_BYTES" : "MAX_SIGNATURE_BYTES",
                VerdictCode.SIGNATURE_LIMIT_EXCEEDED);
        requireLimit(
                request.evidence().size(), Limits.MAX_EVIDENCE, "MAX_EVIDENCE", VerdictCode.EVIDENCE_LIMIT_EXCEEDED);
        int bytes = request.signature().length
                + request.evidence().stream().mapToInt(one -> one.length).sum();
        requireLimit(bytes, Limits.MAX_REQUEST_BYTES, "MAX_REQUEST_BYTES", VerdictCode.EVIDENCE_LIMIT_EXCEEDED);
        return SignatureObject.parse(request.format(), request.signature());
    }

    private static void requireLimit(int value, int limit, String name, VerdictCode code) throws CheckFailedException {
        if (value > limit) {
            throw CheckFailedException.of(code).with("limit", name + "=" + limit);
        }
    }

    private void check(SignatureObject object) {
        object.facts().forEach(fact -> findings.add(fact.name(), fact.value()));
        findings.run(() -> object.contribute(evidence));
        request.evidence().forEach(one -> findings.run(() -> evidence.add(one)));
        findings.attempt(() -> object.check(evidence.certificates())).ifPresent(this::check);
    }

    private void check(DocumentSignature signature) {
        signature.facts().forEach(fact -> findings.add(fact.name(), fact.value()));
        Optional<ParsedCertificate> certificate = findings.attempt(() -> signature.signer(algorithms));
        certificate.ifPresent(this::name);
        Optional<StatedAlgorithm> algorithm =
                certificate.flatMap(one -> findings.attempt(() -> signature.algorithm(one, algorithms)));
        algorithm.ifPresent(
                one -> findings.add("signature.algorithm", one.algorithm().toString()));
        findings.run(() -> requireDigest(signature));
        algorithm.ifPresent(one -> findings.run(() -> signature.requireValue(certificate.orElseThrow(), one, budget)));
        findings.run(() -> claimedTime = signature.claimedTime());
        findings.run(() -> level = signature.hasReference() ? SignatureLevel.B : SignatureLevel.NA);
        BestSignatureTime best = bestTime(signature);
        bestTime = Optional.of(best);
        findings.run(() -> signature.requireAt(best.time(), algorithms, budget));
        algorithm.ifPresent(one -> trust.check(certificate.orElseThrow(), one.algorithm(), best));
    }

    /** The earliest time that a token proves, or else the reference time; never the time that the signer claims. */
    private BestSignatureTime bestTime(DocumentSignature signature) {
        List<byte[]> stamped = new ArrayList<>(signature.stamped());
        stamped.add(request.signature());
        TokenCheck tokens = new TokenCheck(
                trusted,
                evidence.certificates(),
                evidence.revocation(algorithms, budget),
                request.referenceTime(),
                algorithms,
                budget,
                findings);
        BestSignatureTime best = new BestSignatureTime(request.referenceTime(), BestSignatureTime.Source.REFERENCE);
        for (byte[] token : evidence.tokens()) {
            Optional<Instant> proved = findings.attempt(() -> tokens.provedTime(token, stamped));
            if (proved.filter(best.time()::isAfter).isPresent()) {
                best = new BestSignatureTime(proved.get(), BestSignatureTime.Source.TIMESTAMP);
                level = level == SignatureLevel.B ? SignatureLevel.T : level;
            }
        }
        return best;
    }

    private void name(ParsedCertificate certificate) {
        signer = Optional.of(new Signer(
                certificate.sha256(),
                certificate.keySha256(),
                certificate.serial(),
                certificate.notBefore(),
                certificate.notAfter()));
    }

    private void requireDigest(DocumentSignature check) throws CheckFailedException {
        DigestAlgorithm algorithm = check.digestAlgorithm();
        documentDigest = request.digests().stream()
                .filter(given -> given.algorithm() == algorithm)
                .findFirst();
        check.requireDigest(
                documentDigest.orElseThrow(() -> CheckFailedException.of(VerdictCode.SIGNED_DIGEST_NOT_GIVEN)
                        .with("digest.algorithm", algorithm.name())));
    }

    private VerifyResult result() {
        VerdictCode code = findings.code();
        return new VerifyResult(
                code.indication(),
                code.subIndication(),
                code,
                level,
                documentDigest,
                signer,
                claimedTime,
                bestTime,
                trust.recognitions(),
                policy.version(),
                trust.lists(),
                AttestationVerifier.VERSION,
                findings.facts());
    }
}
