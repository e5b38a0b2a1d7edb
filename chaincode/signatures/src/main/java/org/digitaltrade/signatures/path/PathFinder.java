package org.digitaltrade.signatures.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.trust.Anchor;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * Finds the paths from a signer's certificate to anchors, depth first: at each step anchors before other issuers, each in
 * the order of the SHA-256 of their DER. Only issuers whose key verifies the certificate count. The result depends on
 * nothing but the certificates.
 */
public final class PathFinder {
    private final List<ParsedCertificate> pool;
    private final Function<ParsedCertificate, List<Anchor>> anchors;
    private final WorkBudget budget;
    private final List<CertificationPath> found = new ArrayList<>();
    private Optional<CheckFailedException> refusedAlgorithm = Optional.empty();
    private int candidates;

    /**
     * @param pool certificates at hand that may be issuers
     * @param anchors those whose subject is the issuer of a certificate
     */
    public PathFinder(
            List<ParsedCertificate> pool, Function<ParsedCertificate, List<Anchor>> anchors, WorkBudget budget) {
        this.pool = pool.stream().distinct().sorted().toList();
        this.anchors = anchors;
        this.budget = budget;
    }

    /** @return at least one path, the preferred one first */
    public List<CertificationPath> from(ParsedCertificate signer) throws CheckFailedException {
        extend(List.of(signer));
        if (!found.isEmpty()) {
            return List.copyOf(found);
        }
        if (refusedAlgorithm.isPresent()) {
            throw refusedAlgorithm.get();
        }
        throw CheckFailedException.of(VerdictCode.PATH_NOT_FOUND).with("path.issuerSha256", signer.issuerSha256());
    }

    private void extend(List<ParsedCertificate> chain) throws CheckFailedException {
        ParsedCertificate last = chain.get(chain.size() - 1);
        if (chain.size() == Limits.MAX_PATH) {
            return;
        }
        for (Anchor anchor : anchors.apply(last)) {
            if (issued(anchor.certificate(), last)) {
                found.add(new CertificationPath(chain, anchor));
            }
        }
        for (ParsedCertificate candidate : pool) {
            if (!chain.contains(candidate) && issued(candidate, last)) {
                List<ParsedCertificate> longer = new ArrayList<>(chain);
                longer.add(candidate);
                extend(longer);
            }
        }
    }

    private boolean issued(ParsedCertificate candidate, ParsedCertificate certificate) throws CheckFailedException {
        if (!certificate.namesAsIssuer(candidate) || candidates == Limits.MAX_CANDIDATES) {
            return false;
        }
        candidates++;
        try {
            certificate.signedWith(candidate);
        } catch (CheckFailedException e) {
            CheckFailedException refusal = new CheckFailedException(VerdictCode.CHAIN_ALGORITHM_NOT_ALLOWED, e.facts());
            refusedAlgorithm = Optional.of(refusedAlgorithm.orElse(refusal));
            return false;
        }
        return certificate.isSignedBy(candidate, budget);
    }
}
