package org.digitaltrade.wire.msp;

import com.google.protobuf.ByteString;
import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.crypto.CryptoProviders;
import org.digitaltrade.wire.crypto.EcdsaVerifier;
import org.digitaltrade.wire.msp.InvalidIdentityException.Reason;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;

/** Decides which certificates are members of one organisation, and in which role. */
public final class Msp {

    private final MspDefinition definition;
    private final CertificatePaths paths;

    private Msp(MspDefinition definition) {
        this.definition = definition;
        this.paths = new CertificatePaths(definition.roots(), definition.intermediates());
    }

    public static Msp of(MspDefinition definition) {
        return new Msp(definition);
    }

    /** An organisation known by its roots alone, as a trust file names it. */
    public static Msp ofRoots(String mspId, List<X509Certificate> roots) {
        return new Msp(MspDefinition.ofRoots(mspId, roots));
    }

    public String id() {
        return definition.mspId();
    }

    public MspDefinition definition() {
        return definition;
    }

    /**
     * The member that these bytes present. Asks no clock: whether it is expired, {@link Identity#isValidAt} tells.
     *
     * @throws InvalidIdentityException if it is not one
     */
    public Identity identify(ByteString serialized) throws InvalidIdentityException {
        X509Certificate certificate = certificateOfThisOrganisation(serialized);
        EcdsaVerifier verifier = verifier(certificate);
        if (certificate.getBasicConstraints() >= 0) {
            throw new InvalidIdentityException(Reason.CERTIFICATION_AUTHORITY, "a CA certificate is not an identity");
        }
        List<X509Certificate> path = paths.find(certificate)
                .orElseThrow(() -> new InvalidIdentityException(
                        Reason.UNTRUSTED_ISSUER, "certificate has no path to a root of " + id()));
        if (isRevoked(certificate, path.get(1))) {
            throw new InvalidIdentityException(
                    Reason.REVOKED, "certificate " + certificate.getSerialNumber() + " is revoked");
        }
        Optional<NodeRole> role =
                definition.units().isEmpty() ? Optional.empty() : Optional.of(role(certificate, path));
        return new Identity(
                id(),
                serialized,
                path,
                role,
                certificate.getNotAfter().toInstant(),
                definition.admins().contains(certificate),
                verifier);
    }

    private X509Certificate certificateOfThisOrganisation(ByteString serialized) throws InvalidIdentityException {
        try {
            SerializedIdentity identity = SerializedIdentities.parse(serialized);
            if (!identity.getMspid().equals(id())) {
                throw new InvalidIdentityException(
                        Reason.UNKNOWN_MSP, "identity of " + identity.getMspid() + " presented to " + id());
            }
            return SerializedIdentities.certificate(identity);
        } catch (MalformedBytesException e) {
            throw new InvalidIdentityException(Reason.MALFORMED, e);
        }
    }

    private static EcdsaVerifier verifier(X509Certificate certificate) throws InvalidIdentityException {
        try {
            return EcdsaVerifier.of(certificate.getPublicKey());
        } catch (IllegalArgumentException e) {
            throw new InvalidIdentityException(Reason.UNSUPPORTED_KEY, e);
        }
    }

    private boolean isRevoked(X509Certificate certificate, X509Certificate issuer) {
        return definition.revocationLists().stream()
                .filter(list -> list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()))
                .filter(list -> list.getRevokedCertificate(certificate.getSerialNumber()) != null)
                .anyMatch(list -> isSignedBy(list, issuer));
    }

    private static boolean isSignedBy(X509CRL list, X509Certificate issuer) {
        try {
            list.verify(issuer.getPublicKey(), CryptoProviders.bouncyCastle());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private NodeRole role(X509Certificate certificate, List<X509Certificate> path) throws InvalidIdentityException {
        List<String> subjectUnits = organisationalUnits(certificate);
        List<NodeRole> roles = definition.units().entrySet().stream()
                .filter(unit -> subjectUnits.contains(unit.getValue().name()))
                .filter(unit ->
                        unit.getValue().issuer().map(path.get(1)::equals).orElse(true))
                .map(Map.Entry::getKey)
                .toList();
        if (roles.size() != 1) {
            throw new InvalidIdentityException(
                    Reason.NO_SINGLE_ROLE, "organisational units " + subjectUnits + " tell " + roles.size() + " roles");
        }
        return roles.get(0);
    }

    private static List<String> organisationalUnits(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return List.of(subject.getRDNs(BCStyle.OU)).stream()
                .map(RDN::getFirst)
                .map(unit -> IETFUtils.valueToString(unit.getValue()))
                .toList();
    }
}
