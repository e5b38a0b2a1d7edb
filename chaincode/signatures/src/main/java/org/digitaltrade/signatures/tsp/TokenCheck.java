package org.digitaltrade.signatures.tsp;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Findings;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.cms.CmsCheck;
import org.digitaltrade.signatures.cms.CmsSignature;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictDer;
import org.digitaltrade.signatures.path.LeafPurpose;
import org.digitaltrade.signatures.path.PathCheck;
import org.digitaltrade.signatures.path.TrustedPath;
import org.digitaltrade.signatures.path.TrustedPathSearch;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.rev.RevocationCheck;
import org.digitaltrade.signatures.rev.RevocationStatus;
import org.digitaltrade.signatures.trust.Anchor;
import org.digitaltrade.signatures.trust.AnchorSource;
import org.digitaltrade.signatures.trust.TrustDecision;
import org.digitaltrade.signatures.trust.TrustView;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * Checks the timestamp tokens of one signature. A token counts if it covers the signature value, is signed by the
 * certificate that it references, and that certificate leads to a service granted for timestamps when it was issued and
 * when it stamped. Revocation data of the authority is checked where it is present, and noted where it is absent.
 */
public final class TokenCheck {
    private final TrustView trust;
    private final List<ParsedCertificate> atHand;
    private final RevocationCheck revocation;
    private final Instant referenceTime;
    private final PolicyCheck algorithms;
    private final WorkBudget budget;
    private final Findings findings;

    public TokenCheck(
            TrustView trust,
            List<ParsedCertificate> atHand,
            RevocationCheck revocation,
            Instant referenceTime,
            PolicyCheck algorithms,
            WorkBudget budget,
            Findings findings) {
        this.trust = trust;
        this.atHand = List.copyOf(atHand);
        this.revocation = revocation;
        this.referenceTime = referenceTime;
        this.algorithms = algorithms;
        this.budget = budget;
        this.findings = findings;
    }

    /**
     * @param token DER of a TimeStampToken
     * @param stamped what it may cover: the signature value, or the whole signature as received
     * @return the time that it proves
     */
    public Instant provedTime(byte[] token, List<byte[]> stamped) throws CheckFailedException {
        Signed signed;
        try {
            signed = signed(token, stamped);
        } catch (CheckFailedException e) {
            throw as(VerdictCode.TIMESTAMP_INVALID, e);
        }
        Instant time = signed.info.generatedAt();
        findings.add("timestamp.generatedAt", time.toString());
        findings.add("timestamp.certificateSha256", signed.authority.sha256());
        try {
            requireTrust(signed, time);
        } catch (CheckFailedException e) {
            throw as(VerdictCode.TIMESTAMP_NOT_TRUSTED, e);
        }
        return time;
    }

    /** A token whose signature verifies. */
    private record Signed(TimestampInfo info, ParsedCertificate authority, List<ParsedCertificate> certificates) {}

    private Signed signed(byte[] token, List<byte[]> stamped) throws CheckFailedException {
        requireDer(token);
        CmsSignature cms = CmsSignature.parse(token);
        List<ParsedCertificate> certificates = new ArrayList<>(atHand);
        for (byte[] der : cms.certificates()) {
            certificates.add(certificate(der));
        }
        CmsCheck check = CmsCheck.timestampToken(cms, certificates);
        if (!check.hasReference()) {
            throw CheckFailedException.of(VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND);
        }
        ParsedCertificate authority = check.signer(algorithms);
        byte[] content = cms.content().orElseThrow(() -> CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED));
        check.requireDigest(Hashes.of(check.digestAlgorithm(), content));
        check.requireValue(authority, check.algorithm(authority, algorithms), budget);
        TimestampInfo info = TimestampInfo.read(content);
        info.requireImprintOf(stamped, algorithms);
        return new Signed(info, authority, certificates);
    }

    private void requireTrust(Signed signed, Instant time) throws CheckFailedException {
        AnchorSource services = new AnchorSource(trust, ServiceType::issuesTimestamps, List.of());
        Optional<Anchor> listed = services.itself(signed.authority);
        if (listed.isPresent()) {
            new PathCheck(LeafPurpose.TIMESTAMPS).requireListed(signed.authority, time);
            note(TrustDecision.of(listed.get(), signed.authority.notBefore(), time, referenceTime));
            return;
        }
        TrustedPath trusted = new TrustedPathSearch(
                        services, LeafPurpose.TIMESTAMPS, signed.certificates, referenceTime, budget)
                .from(signed.authority, time, true);
        note(trusted.decision());
        for (int i = 0; i < trusted.path().certificates().size(); i++) {
            requireNotRevoked(trusted, i, time);
        }
    }

    private void note(TrustDecision decision) {
        decision.relied().forEach(service -> findings.add("timestamp.service", service.reference()));
    }

    private void requireNotRevoked(TrustedPath trusted, int index, Instant time) throws CheckFailedException {
        ParsedCertificate certificate = trusted.path().certificates().get(index);
        Optional<RevocationStatus> status =
                revocation.find(certificate, trusted.path().issuerOf(index), time);
        findings.add(
                "timestamp.revocation",
                status.map(found -> found.state().name()).orElse("NOT_PROVED"));
        if (status.filter(found -> found.state() != RevocationStatus.State.GOOD).isPresent()) {
            throw CheckFailedException.of(VerdictCode.CA_REVOKED);
        }
    }

    private static void requireDer(byte[] token) throws CheckFailedException {
        try {
            StrictDer.check(token);
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    private static ParsedCertificate certificate(byte[] der) throws CheckFailedException {
        try {
            return ParsedCertificate.parse(der);
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.CERTIFICATE_MALFORMED);
        }
    }

    private static CheckFailedException as(VerdictCode code, CheckFailedException cause) {
        if (cause.code() == VerdictCode.WORK_BUDGET_EXCEEDED) {
            return cause;
        }
        return new CheckFailedException(code, cause.facts())
                .with("timestamp.code", cause.code().name());
    }
}
