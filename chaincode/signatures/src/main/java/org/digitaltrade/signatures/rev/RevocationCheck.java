package org.digitaltrade.signatures.rev;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * Holds one certificate against the revocation data at hand, which are lists and responders' answers. Data counts for a time
 * if it was issued within 24 hours before it and its next update isn't earlier; or if it was issued later and shows the
 * certificate still good, or revoked later than that time. No data means no verdict: what is missing never passes and never
 * fails a signature.
 */
public final class RevocationCheck {
    /** How much older than the best signature time revocation data may be. */
    public static final Duration GRACE = Duration.ofHours(24);

    private static final String NO_CHECK = "1.3.6.1.5.5.7.48.1.5";
    private static final Comparator<RevocationData> ORDER =
            Comparator.comparing(RevocationData::thisUpdate).thenComparing(RevocationData::sha256);

    private final List<RevocationList> lists;
    private final List<OcspResponse> responses;
    private final List<ParsedCertificate> atHand;
    private final PolicyCheck policy;
    private final WorkBudget budget;

    /**
     * @param lists in any order
     * @param responses in any order
     * @param atHand where responders' certificates may be, beside the responses themselves
     */
    public RevocationCheck(
            List<RevocationList> lists,
            List<OcspResponse> responses,
            List<ParsedCertificate> atHand,
            PolicyCheck policy,
            WorkBudget budget) {
        this.lists = List.copyOf(lists);
        this.responses = List.copyOf(responses);
        this.atHand = List.copyOf(atHand);
        this.policy = policy;
        this.budget = budget;
    }

    /**
     * @param issuer whose key, or whose responder's, must have signed the data
     * @param time at which the certificate must have been good
     */
    public RevocationStatus status(ParsedCertificate certificate, ParsedCertificate issuer, Instant time)
            throws CheckFailedException {
        return find(certificate, issuer, time)
                .orElseThrow(() -> missing(VerdictCode.REVOCATION_DATA_MISSING, certificate));
    }

    /** The same where there may be no data; data that is present must still verify. */
    public Optional<RevocationStatus> find(ParsedCertificate certificate, ParsedCertificate issuer, Instant time)
            throws CheckFailedException {
        List<RevocationList> named = named(certificate, issuer);
        List<RevocationData> verified = new ArrayList<>(verified(named, issuer));
        boolean answered = false;
        boolean unknown = false;
        for (OcspResponse response : responses) {
            List<OcspStatement> statements = about(response, certificate, issuer);
            unknown |= statements.stream().anyMatch(statement -> !statement.known());
            List<OcspStatement> known =
                    statements.stream().filter(OcspStatement::known).toList();
            answered |= !known.isEmpty();
            if (!known.isEmpty() && isVerified(response, issuer)) {
                verified.addAll(known);
            }
        }
        if (!verified.isEmpty()) {
            return Optional.of(judge(verified.stream().sorted(ORDER).toList(), certificate, time));
        }
        if (answered || !named.isEmpty()) {
            throw missing(VerdictCode.REVOCATION_DATA_INVALID, certificate);
        }
        if (unknown) {
            throw missing(VerdictCode.REVOCATION_STATUS_UNKNOWN, certificate);
        }
        return Optional.empty();
    }

    private List<RevocationList> named(ParsedCertificate certificate, ParsedCertificate issuer) {
        return lists.stream()
                .filter(list -> list.namesAsIssuer(issuer))
                .filter(list -> list.covers(certificate))
                .toList();
    }

    private static List<OcspStatement> about(
            OcspResponse response, ParsedCertificate certificate, ParsedCertificate issuer)
            throws CheckFailedException {
        try {
            return response.about(certificate, issuer);
        } catch (MalformedDerException e) {
            throw missing(VerdictCode.REVOCATION_DATA_INVALID, certificate);
        }
    }

    private List<RevocationList> verified(List<RevocationList> named, ParsedCertificate issuer)
            throws CheckFailedException {
        List<RevocationList> verified = new ArrayList<>();
        boolean maySign = issuer.extensions().allowsAnyOf(KeyUsage.cRLSign);
        for (RevocationList list : named) {
            if (maySign && list.isSignedBy(issuer, policy, budget)) {
                verified.add(list);
            }
        }
        return verified;
    }

    /** A responder's own certificate is looked up in lists at hand, unless its issuer says that nobody needs to. */
    private boolean isVerified(OcspResponse response, ParsedCertificate issuer) throws CheckFailedException {
        Optional<ParsedCertificate> responder = response.signedBy(issuer, atHand, policy, budget);
        if (responder.isEmpty()
                || responder.get().equals(issuer)
                || responder.get().extensionValue(NO_CHECK).isPresent()) {
            return responder.isPresent();
        }
        for (RevocationList list : verified(named(responder.get(), issuer), issuer)) {
            if (find(list, responder.get())
                    .filter(entry -> !entry.from().isAfter(response.producedAt()))
                    .isPresent()) {
                return false;
            }
        }
        return true;
    }

    private RevocationStatus judge(List<RevocationData> verified, ParsedCertificate certificate, Instant time)
            throws CheckFailedException {
        Optional<RevocationStatus> latest = Optional.empty();
        for (RevocationData data : verified) {
            Optional<RevokedEntry> entry = find(data, certificate);
            Optional<RevokedEntry> revoked = entry.filter(one -> !one.from().isAfter(time));
            if (revoked.isPresent()) {
                latest = Optional.of(RevocationStatus.revoked(data, revoked.get()));
                if (!revoked.get().isHold()) {
                    break;
                }
            } else if (isFresh(data, time) && (entry.isPresent() || data.keeps(certificate))) {
                latest = Optional.of(RevocationStatus.good(data));
            }
        }
        return latest.orElseThrow(() -> stale(verified.get(verified.size() - 1), certificate));
    }

    private static CheckFailedException stale(RevocationData last, ParsedCertificate certificate) {
        return missing(VerdictCode.REVOCATION_DATA_STALE, certificate)
                .with("revocation.thisUpdate", last.thisUpdate().toString())
                .with(
                        "revocation.nextUpdate",
                        last.nextUpdate().map(Instant::toString).orElse("NONE"));
    }

    private static Optional<RevokedEntry> find(RevocationData data, ParsedCertificate certificate)
            throws CheckFailedException {
        try {
            return data.find(certificate);
        } catch (MalformedDerException e) {
            throw missing(VerdictCode.REVOCATION_DATA_INVALID, certificate);
        }
    }

    private static boolean isFresh(RevocationData data, Instant time) {
        return !data.thisUpdate().isBefore(time)
                || (!data.thisUpdate().isBefore(time.minus(GRACE))
                        && data.nextUpdate().filter(next -> next.isBefore(time)).isEmpty());
    }

    private static CheckFailedException missing(VerdictCode code, ParsedCertificate certificate) {
        return CheckFailedException.of(code).with("revocation.certificateSha256", certificate.sha256());
    }
}
