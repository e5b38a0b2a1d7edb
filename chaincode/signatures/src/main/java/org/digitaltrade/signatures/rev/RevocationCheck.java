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
 * Holds one certificate against the revocation lists at hand. A list counts for a time if it was issued within 24 hours
 * before it and its next update isn't earlier; or if it was issued later and shows the certificate still good, or revoked
 * later than that time. No list means no verdict: missing data never passes and never fails a signature.
 */
public final class RevocationCheck {
    /** How much older than the best signature time a list may be. */
    public static final Duration GRACE = Duration.ofHours(24);

    private static final Comparator<RevocationList> ORDER =
            Comparator.comparing(RevocationList::thisUpdate).thenComparing(RevocationList::sha256);

    private final List<RevocationList> lists;
    private final PolicyCheck policy;
    private final WorkBudget budget;

    /** @param lists in any order */
    public RevocationCheck(List<RevocationList> lists, PolicyCheck policy, WorkBudget budget) {
        this.lists = lists.stream().sorted(ORDER).toList();
        this.policy = policy;
        this.budget = budget;
    }

    /**
     * @param issuer whose key must have signed the list
     * @param time at which the certificate must have been good
     */
    public RevocationStatus status(ParsedCertificate certificate, ParsedCertificate issuer, Instant time)
            throws CheckFailedException {
        List<RevocationList> named = lists.stream()
                .filter(list -> list.namesAsIssuer(issuer))
                .filter(list -> list.covers(certificate))
                .toList();
        if (named.isEmpty()) {
            throw missing(VerdictCode.REVOCATION_DATA_MISSING, certificate);
        }
        List<RevocationList> verified = verified(named, issuer);
        if (verified.isEmpty()) {
            throw missing(VerdictCode.REVOCATION_DATA_INVALID, certificate);
        }
        return judge(verified, certificate, time);
    }

    /** The same where there may be no data; data that is present must still verify. */
    public Optional<RevocationStatus> find(ParsedCertificate certificate, ParsedCertificate issuer, Instant time)
            throws CheckFailedException {
        boolean any = lists.stream().anyMatch(list -> list.namesAsIssuer(issuer) && list.covers(certificate));
        return any ? Optional.of(status(certificate, issuer, time)) : Optional.empty();
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

    private RevocationStatus judge(List<RevocationList> verified, ParsedCertificate certificate, Instant time)
            throws CheckFailedException {
        Optional<RevocationStatus> latest = Optional.empty();
        for (RevocationList list : verified) {
            Optional<RevokedEntry> entry = find(list, certificate);
            Optional<RevokedEntry> revoked = entry.filter(one -> !one.from().isAfter(time));
            if (revoked.isPresent()) {
                latest = Optional.of(RevocationStatus.revoked(list, revoked.get()));
                if (!revoked.get().isHold()) {
                    break;
                }
            } else if (isFresh(list, time) && (entry.isPresent() || list.keeps(certificate))) {
                latest = Optional.of(RevocationStatus.good(list));
            }
        }
        return latest.orElseThrow(() -> missing(VerdictCode.REVOCATION_DATA_STALE, certificate)
                .with("revocation.thisUpdate", last(verified).thisUpdate().toString())
                .with("revocation.nextUpdate", last(verified).nextUpdate().toString()));
    }

    private static RevocationList last(List<RevocationList> lists) {
        return lists.get(lists.size() - 1);
    }

    private static Optional<RevokedEntry> find(RevocationList list, ParsedCertificate certificate)
            throws CheckFailedException {
        try {
            return list.find(certificate.serialNumber());
        } catch (MalformedDerException e) {
            throw missing(VerdictCode.REVOCATION_DATA_INVALID, certificate);
        }
    }

    private static boolean isFresh(RevocationList list, Instant time) {
        return !list.thisUpdate().isBefore(time)
                || (!list.thisUpdate().isBefore(time.minus(GRACE))
                        && !list.nextUpdate().isBefore(time));
    }

    private static CheckFailedException missing(VerdictCode code, ParsedCertificate certificate) {
        return CheckFailedException.of(code).with("revocation.certificateSha256", certificate.sha256());
    }
}
