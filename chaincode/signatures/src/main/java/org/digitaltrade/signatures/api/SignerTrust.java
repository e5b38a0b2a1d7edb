package org.digitaltrade.signatures.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.digitaltrade.domain.attestations.AlgorithmUse;
import org.digitaltrade.domain.attestations.AttestationStanding;
import org.digitaltrade.domain.attestations.BestSignatureTime;
import org.digitaltrade.domain.attestations.CertificateContent;
import org.digitaltrade.domain.attestations.JudgedService;
import org.digitaltrade.domain.attestations.Jurisdiction;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.Recognising;
import org.digitaltrade.domain.attestations.Recognition;
import org.digitaltrade.domain.attestations.RecognitionObjection;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Findings;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.path.CertificationPath;
import org.digitaltrade.signatures.path.LeafPurpose;
import org.digitaltrade.signatures.path.TrustedPath;
import org.digitaltrade.signatures.path.TrustedPathSearch;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.rev.RevocationCheck;
import org.digitaltrade.signatures.rev.RevocationStatus;
import org.digitaltrade.signatures.trust.AnchorSource;
import org.digitaltrade.signatures.trust.CertificateContents;
import org.digitaltrade.signatures.trust.PartyNaming;
import org.digitaltrade.signatures.trust.TrustView;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** Whether the signer's certificate is to be trusted at the best signature time, and on what ground. */
final class SignerTrust {
    private final VerifyRequest request;
    private final TrustView trust;
    private final EvidencePool evidence;
    private final PolicyCheck algorithms;
    private final WorkBudget budget;
    private final Findings findings;
    private Optional<TrustedPath> found = Optional.empty();

    SignerTrust(
            VerifyRequest request,
            TrustView trust,
            EvidencePool evidence,
            PolicyCheck algorithms,
            WorkBudget budget,
            Findings findings) {
        this.request = request;
        this.trust = trust;
        this.evidence = evidence;
        this.algorithms = algorithms;
        this.budget = budget;
        this.findings = findings;
    }

    void check(ParsedCertificate signer, SignatureAlgorithm algorithm, BestSignatureTime best) {
        boolean proved = best.source() == BestSignatureTime.Source.TIMESTAMP;
        findings.run(() -> algorithms.requireAllAt(best.time(), proved));
        findings.attempt(() -> trusted(signer, agreements(algorithm, best.time()), best))
                .ifPresent(trusted -> check(trusted, best));
    }

    /** One for each jurisdiction asked for; without a trusted path there is no ground anywhere. */
    List<Recognition> recognitions() {
        return request.relying().stream()
                .map(relying -> found.map(trusted -> recognition(relying, trusted))
                        .orElseGet(() -> Recognition.unknown(relying)))
                .toList();
    }

    private Recognition recognition(String relying, TrustedPath trusted) {
        return trusted.decision().recognition(relying, trust.recognitions(), content(trusted));
    }

    /** Why recognitions apply or don't, one fact each: a reader abroad wants to know what is missing. */
    private void examineRecognitions(TrustedPath trusted) {
        CertificateContent content = content(trusted);
        for (String relying : request.relying()) {
            for (JudgedService service : trusted.decision().judged()) {
                Recognising.concerning(new Jurisdiction(relying), service, trust.recognitions())
                        .forEach(terms -> {
                            List<RecognitionObjection> objections = terms.objections(service, content);
                            findings.add(
                                    "recognition." + terms.reference(),
                                    objections.isEmpty()
                                            ? "APPLIES"
                                            : objections.stream()
                                                    .map(Enum::name)
                                                    .collect(Collectors.joining(" ")));
                        });
            }
        }
    }

    private static CertificateContent content(TrustedPath trusted) {
        return CertificateContents.of(trusted.path().signer());
    }

    List<String> lists() {
        return found.map(trusted -> trusted.decision().lists()).orElse(List.of());
    }

    /** The agreements that apply to this signature. Why another does not is a fact worth reading. */
    private List<PartyAgreement> agreements(SignatureAlgorithm algorithm, Instant time) {
        return trust.agreements().stream()
                .filter(agreement -> {
                    boolean binds = request.party().filter(agreement::binds).isPresent();
                    boolean inForce = agreement.isInForceAt(time);
                    boolean names = agreement.terms().algorithms().contains(algorithm);
                    findings.add(
                            "agreement." + agreement.agreementId(),
                            (binds ? "" : "NOT_OF_PARTY ")
                                    + (inForce ? "" : "NOT_IN_FORCE ")
                                    + (names ? "" : "NOT_WITH_ALGORITHM ")
                                    + (binds && inForce && names ? "APPLIES" : "DOES_NOT_APPLY"));
                    return binds && inForce && names;
                })
                .toList();
    }

    private TrustedPath trusted(ParsedCertificate signer, List<PartyAgreement> agreements, BestSignatureTime best)
            throws CheckFailedException {
        AnchorSource anchors = new AnchorSource(trust, ServiceType::issuesCertificates, agreements);
        return new TrustedPathSearch(
                        anchors, LeafPurpose.DOCUMENTS, evidence.certificates(), request.referenceTime(), budget)
                .from(signer, best.time(), best.source() == BestSignatureTime.Source.TIMESTAMP);
    }

    private void check(TrustedPath trusted, BestSignatureTime best) {
        CertificationPath path = trusted.path();
        found = Optional.of(trusted);
        path.certificates().forEach(one -> findings.add("path.certificateSha256", one.sha256()));
        findings.add("path.anchorSha256", path.anchor().certificate().sha256());
        trusted.decision().relied().forEach(listed -> findings.add("trust.service", listed.reference()));
        examineRecognitions(trusted);
        request.party()
                .ifPresent(party -> findings.run(() ->
                        PartyNaming.require(path.signer(), trusted.decision().naming(), party)));
        RevocationCheck revocation = evidence.revocation(algorithms, budget);
        for (int i = 0; i < path.certificates().size(); i++) {
            int index = i;
            findings.run(() -> requireGood(path, index, revocation, best));
        }
        findings.run(() -> requireAlgorithms(path, best));
        algorithms.firstEnd().ifPresent(end -> findings.add(AttestationStanding.ALGORITHM_END, end.toString()));
    }

    private void requireGood(CertificationPath path, int index, RevocationCheck revocation, BestSignatureTime best)
            throws CheckFailedException {
        ParsedCertificate certificate = path.certificates().get(index);
        RevocationStatus status = revocation.status(certificate, path.issuerOf(index), best.time());
        findings.add("revocation.certificateSha256", certificate.sha256());
        findings.add("revocation.kind", status.data().kind().name());
        findings.add("revocation.dataSha256", status.data().sha256());
        findings.add("revocation.thisUpdate", status.data().thisUpdate().toString());
        status.data().nextUpdate().ifPresent(next -> findings.add("revocation.nextUpdate", next.toString()));
        findings.add("revocation.status", status.state().name());
        status.revokedFrom().ifPresent(from -> findings.add("revocation.revokedFrom", from.toString()));
        Optional<VerdictCode> code = verdict(status.state(), index == 0, best);
        if (code.isPresent()) {
            throw CheckFailedException.of(code.get());
        }
    }

    private static Optional<VerdictCode> verdict(
            RevocationStatus.State state, boolean isSigner, BestSignatureTime best) {
        if (state == RevocationStatus.State.GOOD) {
            return Optional.empty();
        }
        if (!isSigner) {
            return Optional.of(VerdictCode.CA_REVOKED);
        }
        if (state == RevocationStatus.State.ON_HOLD) {
            return Optional.of(VerdictCode.SIGNER_ON_HOLD);
        }
        return Optional.of(
                best.source() == BestSignatureTime.Source.TIMESTAMP
                        ? VerdictCode.SIGNER_REVOKED
                        : VerdictCode.SIGNER_REVOKED_NO_POE);
    }

    /** Now that the path and its lists are known, what they are signed with. */
    private void requireAlgorithms(CertificationPath path, BestSignatureTime best) throws CheckFailedException {
        for (int i = 0; i < path.certificates().size(); i++) {
            ParsedCertificate issuer = path.issuerOf(i);
            algorithms.use(path.certificates().get(i).signedWith(issuer), issuer.key(), AlgorithmUse.CERTIFICATE);
        }
        algorithms.requireAllAt(best.time(), best.source() == BestSignatureTime.Source.TIMESTAMP);
    }
}
