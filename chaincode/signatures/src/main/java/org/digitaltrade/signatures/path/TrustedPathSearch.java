package org.digitaltrade.signatures.path;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.trust.AnchorSource;
import org.digitaltrade.signatures.trust.TrustDecision;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** Finds the preferred path that holds and whose anchor is relied on; if none does, why the preferred one does not. */
public final class TrustedPathSearch {
    private final AnchorSource anchors;
    private final LeafPurpose purpose;
    private final List<ParsedCertificate> atHand;
    private final Instant referenceTime;
    private final WorkBudget budget;

    /**
     * @param atHand certificates that may be issuers
     * @param referenceTime when trust lists must be fresh
     */
    public TrustedPathSearch(
            AnchorSource anchors,
            LeafPurpose purpose,
            List<ParsedCertificate> atHand,
            Instant referenceTime,
            WorkBudget budget) {
        this.anchors = anchors;
        this.purpose = purpose;
        this.atHand = List.copyOf(atHand);
        this.referenceTime = referenceTime;
        this.budget = budget;
    }

    /**
     * @param time at which the path must hold
     * @param proved whether a timestamp proves that time
     */
    public TrustedPath from(ParsedCertificate signer, Instant time, boolean proved) throws CheckFailedException {
        Optional<CheckFailedException> failure = Optional.empty();
        for (CertificationPath path : new PathFinder(atHand, anchors::issuersOf, budget).from(signer)) {
            try {
                new PathCheck(purpose).require(path, time, proved);
                TrustDecision decision = TrustDecision.of(path.anchor(), signer.notBefore(), time, referenceTime);
                return new TrustedPath(path, decision);
            } catch (CheckFailedException e) {
                failure = Optional.of(failure.orElse(e));
            }
        }
        throw failure.orElseThrow();
    }
}
