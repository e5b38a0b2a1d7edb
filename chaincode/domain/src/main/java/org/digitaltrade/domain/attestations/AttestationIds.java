package org.digitaltrade.domain.attestations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identifier of an attestation: {@code AT-} and the first 32 hex digits of SHA-256 over the signed digest, the
 * SHA-256 of the signer's certificate and the role's name in ASCII. Signature bytes are left out, since anyone can change
 * those of a good signature into other good ones.
 */
public final class AttestationIds {
    private static final String PREFIX = "AT-";
    private static final int HEX_DIGITS = 32;

    private AttestationIds() {}

    public static String of(ContentDigest signed, String signerCertificateSha256, SignatoryRole role) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(signed.bytes());
            digest.update(HexFormat.of().parseHex(signerCertificateSha256));
            digest.update(role.name().getBytes(StandardCharsets.US_ASCII));
            return PREFIX + HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
