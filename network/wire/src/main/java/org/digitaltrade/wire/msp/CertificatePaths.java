package org.digitaltrade.wire.msp;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.wire.crypto.CryptoProviders;

/** Finds the path from a certificate to a root of one organisation, as Fabric's MSP demands it. */
final class CertificatePaths {

    /** Longest path in certificates: leaf, three intermediates and a root are more than any organisation uses. */
    private static final int MAX_LENGTH = 5;

    private static final int KEY_CERT_SIGN = 5;

    /** Critical extensions that are understood; one that isn't makes a certificate unusable (RFC 5280, 4.2). */
    private static final Set<String> UNDERSTOOD = Set.of("2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.37");

    private final List<X509Certificate> roots;
    private final List<X509Certificate> intermediates;

    CertificatePaths(List<X509Certificate> roots, List<X509Certificate> intermediates) {
        this.roots = roots;
        this.intermediates = intermediates;
    }

    /**
     * The path, leaf first and root last. All of it must have been valid one second after the leaf's validity began:
     * Fabric asks no clock here, so that the answer for a committed block never changes.
     */
    Optional<List<X509Certificate>> find(X509Certificate leaf) {
        Instant time = leaf.getNotBefore().toInstant().plusSeconds(1);
        return extend(List.of(leaf), time).filter(path -> !isIssuerOfIntermediate(path.get(1)));
    }

    private Optional<List<X509Certificate>> extend(List<X509Certificate> path, Instant time) {
        X509Certificate last = path.get(path.size() - 1);
        if (!isUsable(last, time)) {
            return Optional.empty();
        }
        for (X509Certificate root : roots) {
            if (issued(root, last, path.size() - 1) && isUsable(root, time)) {
                return Optional.of(append(path, root));
            }
        }
        if (path.size() + 2 > MAX_LENGTH) {
            return Optional.empty();
        }
        return intermediates.stream()
                .filter(intermediate -> !path.contains(intermediate) && issued(intermediate, last, path.size() - 1))
                .flatMap(intermediate -> extend(append(path, intermediate), time).stream())
                .findFirst();
    }

    /** Where an organisation has intermediates, only the lowest authorities may issue identities. */
    private boolean isIssuerOfIntermediate(X509Certificate authority) {
        return intermediates.stream().anyMatch(intermediate -> issued(authority, intermediate, 0));
    }

    private static boolean isUsable(X509Certificate certificate, Instant time) {
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        return Identity.covers(certificate, time) && (critical == null || UNDERSTOOD.containsAll(critical));
    }

    private static boolean issued(X509Certificate issuer, X509Certificate subject, int authoritiesBelow) {
        boolean[] keyUsage = issuer.getKeyUsage();
        return subject.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                // Minus one for a certificate that is no authority, else the greatest number of authorities below it.
                && issuer.getBasicConstraints() >= authoritiesBelow
                && (keyUsage == null || keyUsage[KEY_CERT_SIGN])
                && isSignedBy(subject, issuer);
    }

    private static boolean isSignedBy(X509Certificate subject, X509Certificate issuer) {
        try {
            subject.verify(issuer.getPublicKey(), CryptoProviders.bouncyCastle());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<X509Certificate> append(List<X509Certificate> path, X509Certificate next) {
        List<X509Certificate> longer = new ArrayList<>(path);
        longer.add(next);
        return List.copyOf(longer);
    }
}
