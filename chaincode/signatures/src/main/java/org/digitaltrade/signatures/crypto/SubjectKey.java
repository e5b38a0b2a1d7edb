package org.digitaltrade.signatures.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
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

    /** A curve by its name: the kind of its keys, the size of its order, and of a coordinate in octets. */
    private record Curve(KeyKind kind, int bits, int coordinateBytes) {}

    private static final Map<ASN1ObjectIdentifier, Curve> CURVES = Map.of(
            SECObjectIdentifiers.secp256r1, new Curve(KeyKind.P256, 256, 32),
            SECObjectIdentifiers.secp384r1, new Curve(KeyKind.P384, 384, 48),
            SECObjectIdentifiers.secp521r1, new Curve(KeyKind.P521, 521, 66),
            TeleTrusTObjectIdentifiers.brainpoolP256r1, new Curve(KeyKind.BRAINPOOL_P256R1, 256, 32),
            TeleTrusTObjectIdentifiers.brainpoolP384r1, new Curve(KeyKind.BRAINPOOL_P384R1, 384, 48),
            TeleTrusTObjectIdentifiers.brainpoolP512r1, new Curve(KeyKind.BRAINPOOL_P512R1, 512, 64),
            GMObjectIdentifiers.sm2p256v1, new Curve(KeyKind.SM2, 256, 32));

    /** Keys that are a string of octets under an identifier of their own. */
    private record Plain(KeyKind kind, int bits, int keyBytes) {}

    private static final Map<ASN1ObjectIdentifier, Plain> PLAIN = Map.of(
            EdECObjectIdentifiers.id_Ed25519, new Plain(KeyKind.ED25519, 256, 32),
            NISTObjectIdentifiers.id_ml_dsa_44, new Plain(KeyKind.ML_DSA_44, 8 * 1312, 1312),
            NISTObjectIdentifiers.id_ml_dsa_65, new Plain(KeyKind.ML_DSA_65, 8 * 1952, 1952),
            NISTObjectIdentifiers.id_ml_dsa_87, new Plain(KeyKind.ML_DSA_87, 8 * 2592, 2592));

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
        Plain plain = PLAIN.get(algorithm);
        if (plain == null || plain.keyBytes != key.length || info.getAlgorithm().getParameters() != null) {
            return unusable(algorithm.getId(), 0, der);
        }
        return new SubjectKey(algorithm.getId(), Optional.of(plain.kind), plain.bits, false, der);
    }

    public boolean isUsable() {
        return kind.isPresent();
    }

    /** The key for the library; only of a usable one. */
    PublicKey publicKey() throws GeneralSecurityException {
        String family = switch (kind.orElseThrow()) {
            case RSA -> "RSA";
            case P256, P384, P521, BRAINPOOL_P256R1, BRAINPOOL_P384R1, BRAINPOOL_P512R1, SM2 -> "EC";
            case ED25519 -> "Ed25519";
            case ML_DSA_44, ML_DSA_65, ML_DSA_87 -> "ML-DSA";
        };
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
        String name = family + "/" + curve.getId();
        Curve known = CURVES.get(curve);
        if (known == null) {
            return unusable(name, 0, der);
        }
        if (point.length != 1 + 2 * known.coordinateBytes || point[0] != UNCOMPRESSED) {
            return unusable(name, known.bits, der);
        }
        return new SubjectKey(name, Optional.of(known.kind), known.bits, false, der);
    }

    private static SubjectKey unusable(String algorithm, int bits, byte[] der) {
        return new SubjectKey(algorithm, Optional.empty(), bits, false, der);
    }
}
