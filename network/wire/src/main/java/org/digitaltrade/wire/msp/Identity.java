package org.digitaltrade.wire.msp;

import com.google.protobuf.ByteString;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.wire.crypto.EcdsaVerifier;

/**
 * A member of an organisation, accepted by its MSP: path to a root, not revoked, one role.
 *
 * @param serialized the bytes that it was presented as
 * @param chain the certificate, its issuer, and so on up to the root
 * @param role empty if the organisation does not tell roles by organisational units
 * @param expires when its own certificate ends: reading it out of the certificate costs a fifth of a signature
 * @param listedAdmin whether the MSP lists this very certificate among its administrators
 */
public record Identity(
        String mspId,
        ByteString serialized,
        List<X509Certificate> chain,
        Optional<NodeRole> role,
        Instant expires,
        boolean listedAdmin,
        EcdsaVerifier verifier) {

    public Identity {
        chain = List.copyOf(chain);
    }

    /** The member's own certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** Whether the certificate and all above it are valid at that time, both ends included. */
    public boolean isValidAt(Instant time) {
        return chain.stream().allMatch(certificate -> covers(certificate, time));
    }

    /** Whether this is a signature of this member over the concatenation of the parts. */
    public boolean verify(ByteString signature, ByteString... parts) {
        return verifier.verify(signature, parts);
    }

    /** Whether both are the same certificate of the same organisation, however it was presented. */
    public boolean isSameMember(Identity other) {
        return mspId.equals(other.mspId) && hasCertificate(other.certificate());
    }

    /**
     * Whether this is the member's certificate. Its issuer's signature is left out: anybody can make a second valid one
     * out of it (s and n - s), which must not make a second member.
     */
    public boolean hasCertificate(X509Certificate other) {
        return Arrays.equals(signedPart(certificate()), signedPart(other));
    }

    private static byte[] signedPart(X509Certificate certificate) {
        try {
            return certificate.getTBSCertificate();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate without encoding", e);
        }
    }

    static boolean covers(X509Certificate certificate, Instant time) {
        return !time.isBefore(certificate.getNotBefore().toInstant())
                && !time.isAfter(certificate.getNotAfter().toInstant());
    }
}
