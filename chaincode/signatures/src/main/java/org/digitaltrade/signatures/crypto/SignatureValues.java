package org.digitaltrade.signatures.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.KeyKind;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictDer;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/** Verifies signature values. */
public final class SignatureValues {
    /** r and s of 32 octets each, without the structure around them. */
    private static final int RAW_SM2_BYTES = 64;

    private static final int PSS_TRAILER_FIELD = 1;

    private SignatureValues() {}

    /**
     * @param signed the bytes that were signed, hashed in here
     * @param value as the signature carries it; for EC keys DER of r and s
     * @param budget charged with one operation
     */
    public static boolean verify(
            StatedAlgorithm algorithm, SubjectKey key, byte[] signed, byte[] value, WorkBudget budget)
            throws CheckFailedException {
        budget.spend();
        boolean wellFormed = switch (algorithm.algorithm().scheme()) {
            case RSA_PKCS1 -> value.length == (key.bits() + 7) / 8;
            case RSA_PSS -> value.length == (key.bits() + 7) / 8 && hasRoomForSalt(algorithm, key);
            case ECDSA, SM2 -> isPairOfIntegers(value);
            case EDDSA, ML_DSA -> value.length == valueBytes(key.kind().orElseThrow());
        };
        if (!wellFormed) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(name(algorithm, key), Bc.PROVIDER);
            if (algorithm.algorithm().scheme() == SignatureScheme.RSA_PSS) {
                signature.setParameter(pss(algorithm));
            }
            signature.initVerify(key.publicKey());
            signature.update(signed);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            // The library throws for values of another form, and for points that aren't on the curve.
            return false;
        }
    }

    /** The GM profile's raw r and s as the DER that everything else uses; another value as it is. */
    public static byte[] ofRawSm2(byte[] value) {
        return value.length == RAW_SM2_BYTES ? ofRawPair(value, RAW_SM2_BYTES / 2) : value;
    }

    /**
     * Raw r and s, which JSON and XML signatures carry, as DER.
     *
     * @param coordinateBytes of each of the two
     * @return a value that verifies under no key if the length is another
     */
    public static byte[] ofRawPair(byte[] value, int coordinateBytes) {
        if (value.length != 2 * coordinateBytes) {
            return new byte[0];
        }
        ASN1EncodableVector pair = new ASN1EncodableVector();
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(value, 0, coordinateBytes))));
        pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(value, coordinateBytes, value.length))));
        try {
            return new DERSequence(pair).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException("two integers have an encoding", e);
        }
    }

    private static boolean hasRoomForSalt(StatedAlgorithm algorithm, SubjectKey key) {
        int encodedBytes = (key.bits() + 6) / 8;
        return algorithm.saltBytes() + algorithm.algorithm().digest().lengthBytes() + 2 <= encodedBytes;
    }

    private static boolean isPairOfIntegers(byte[] value) {
        try {
            StrictDer.check(value);
            List<Tlv> pair = Tlv.only(value).expect(Tag.SEQUENCE).children();
            return pair.size() == 2
                    && pair.get(0).is(Tag.INTEGER)
                    && pair.get(1).is(Tag.INTEGER);
        } catch (MalformedDerException e) {
            return false;
        }
    }

    /** Octets of every signature of that kind, by RFC 8032 and FIPS 204. */
    private static int valueBytes(KeyKind kind) {
        return switch (kind) {
            case ED25519 -> 64;
            case ML_DSA_44 -> 2420;
            case ML_DSA_65 -> 3309;
            case ML_DSA_87 -> 4627;
            default -> 0;
        };
    }

    private static String name(StatedAlgorithm algorithm, SubjectKey key) {
        DigestAlgorithm digest = algorithm.algorithm().digest();
        return switch (algorithm.algorithm().scheme()) {
            case RSA_PKCS1 -> digest + "withRSA";
            case RSA_PSS -> digest + "withRSAandMGF1";
            case ECDSA -> digest + "withECDSA";
            case SM2 -> "SM3withSM2";
            case EDDSA -> "Ed25519";
            case ML_DSA -> key.kind().orElseThrow().name().replace('_', '-');
        };
    }

    private static PSSParameterSpec pss(StatedAlgorithm algorithm) {
        String hash = "SHA-" + 8 * algorithm.algorithm().digest().lengthBytes();
        return new PSSParameterSpec(
                hash, "MGF1", new MGF1ParameterSpec(hash), algorithm.saltBytes(), PSS_TRAILER_FIELD);
    }
}
