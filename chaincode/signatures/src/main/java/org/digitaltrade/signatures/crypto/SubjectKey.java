package org.digitaltrade.signatures.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.digitaltrade.domain.attestations.KeyKind;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/**
 * A certificate's public key, judged from its DER alone. Only one that was {@link #isUsable found usable} goes to the
 * library: it would spend seconds on a huge modulus or exponent, and accepts curves given by explicit parameters.
 *
 * @param algorithm the key algorithm's identifier, dotted, with the curve's after a slash where there is one
 * @param kind which of the known kinds it is; empty for any other, or if it breaks a limit
 * @param bits size of the modulus or of the curve's order; 0 if unknown
 * @param onlyPss whether the key may be used with RSASSA-PSS alone
 * @param der the SubjectPublicKeyInfo
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are needed as such
public record SubjectKey(String algorithm, Optional<KeyKind> kind, int bits, boolean onlyPss, byte[] der) {
    public static final int MIN_RSA_BITS = 2048;
    /** The library's primality check of a larger modulus takes more than 100 ms. */
    public static final int MAX_RSA_BITS = 4096;
    /** A public exponent as long as the modulus makes one verification take a second; all in use are below 2^32. */
    public static final int MAX_EXPONENT_BITS = 32;

    private static final int SMALLEST_EXPONENT = 3;
    private static final int UNCOMPRESSED = 0x04;

    public static SubjectKey of(SubjectPublicKeyInfo info, byte[] der) throws MalformedDerException {
        ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
        byte[] key = info.getPublicKeyData().getOctets();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                || algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return rsa(algorithm, key, der);
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return onCurve(info.getAlgorithm(), key, der);
        }
        return unusable(algorithm.getId(), 0, der);
    }

    public boolean isUsable() {
        return kind.isPresent();
    }

    /** The key for the library; only of a usable one. */
    PublicKey publicKey() throws GeneralSecurityException {
        KeyKind known = kind.orElseThrow();
        String family = known == KeyKind.RSA ? "RSA" : "EC";
        return KeyFactory.getInstance(family, Bc.PROVIDER).generatePublic(new X509EncodedKeySpec(der));
    }

    private static SubjectKey rsa(ASN1ObjectIdentifier algorithm, byte[] key, byte[] der) throws MalformedDerException {
        var numbers = Tlv.only(key).strict().expect(Tag.SEQUENCE).children();
        if (numbers.size() != 2) {
            throw new MalformedDerException("an RSA key is a modulus and an exponent");
        }
        BigInteger modulus = new BigInteger(numbers.get(0).expect(Tag.INTEGER).content());
        BigInteger exponent = new BigInteger(numbers.get(1).expect(Tag.INTEGER).content());
        boolean within = modulus.signum() > 0
                && modulus.testBit(0)
                && modulus.bitLength() >= MIN_RSA_BITS
                && modulus.bitLength() <= MAX_RSA_BITS
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.valueOf(SMALLEST_EXPONENT)) >= 0
                && exponent.bitLength() <= MAX_EXPONENT_BITS;
        boolean onlyPss = algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS);
        return new SubjectKey(
                algorithm.getId(),
                within ? Optional.of(KeyKind.RSA) : Optional.empty(),
                modulus.bitLength(),
                onlyPss,
                der);
    }

    private static SubjectKey onCurve(AlgorithmIdentifier algorithm, byte[] point, byte[] der) {
        String family = algorithm.getAlgorithm().getId();
        if (!(algorithm.getParameters() instanceof ASN1ObjectIdentifier curve)) {
            return unusable(family + "/explicit", 0, der);
        }
        Optional<KeyKind> kind = ofCurve(curve);
        int bits = kind.map(known -> known == KeyKind.P384 ? 384 : 256).orElse(0);
        String name = family + "/" + curve.getId();
        if (point.length != 1 + 2 * bits / 8 || point[0] != UNCOMPRESSED) {
            return unusable(name, bits, der);
        }
        return new SubjectKey(name, kind, bits, false, der);
    }

    private static Optional<KeyKind> ofCurve(ASN1ObjectIdentifier curve) {
        if (curve.equals(SECObjectIdentifiers.secp256r1)) {
            return Optional.of(KeyKind.P256);
        }
        if (curve.equals(SECObjectIdentifiers.secp384r1)) {
            return Optional.of(KeyKind.P384);
        }
        return curve.equals(GMObjectIdentifiers.sm2p256v1) ? Optional.of(KeyKind.SM2) : Optional.empty();
    }

    private static SubjectKey unusable(String algorithm, int bits, byte[] der) {
        return new SubjectKey(algorithm, Optional.empty(), bits, false, der);
    }
}
