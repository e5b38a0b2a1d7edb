package org.digitaltrade.wire.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;

/**
 * The one form of an ECDSA signature that Fabric accepts: DER {@code SEQUENCE{r, s}} with s in the lower half of the
 * curve's order.
 */
public final class EcdsaSignatures {

    private EcdsaSignatures() {}

    /** Two integers of a signature. */
    record Pair(BigInteger r, BigInteger s) {}

    /**
     * The same signature with low S: of the two equivalent values n - s and s the smaller one.
     *
     * @param der signature as a provider makes it
     * @param order of the curve
     * @throws IllegalArgumentException if {@code der} is no signature
     */
    public static byte[] toLowS(byte[] der, BigInteger order) {
        Pair pair = decode(der).orElseThrow(() -> new IllegalArgumentException("not a DER signature"));
        return isLow(pair.s(), order) ? der : encode(pair.r(), order.subtract(pair.s()));
    }

    /**
     * Converts the raw form r‖s, which browsers make, to DER with low S.
     *
     * @param raw two unsigned big-endian integers of equal length
     * @throws IllegalArgumentException if the length is odd or zero
     */
    public static byte[] fromRaw(byte[] raw, BigInteger order) {
        if (raw.length == 0 || raw.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "a raw signature is two integers of equal length, got " + raw.length + " bytes");
        }
        BigInteger r = new BigInteger(1, raw, 0, raw.length / 2);
        BigInteger s = new BigInteger(1, raw, raw.length / 2, raw.length / 2);
        return encode(r, isLow(s, order) ? s : order.subtract(s));
    }

    /** Whether the bytes are exactly the DER of a signature on that curve with low S. */
    public static boolean isStrict(byte[] der, BigInteger order) {
        return decode(der)
                .filter(pair -> pair.r().signum() > 0 && pair.r().compareTo(order) < 0)
                .filter(pair -> pair.s().signum() > 0 && isLow(pair.s(), order))
                .isPresent();
    }

    private static boolean isLow(BigInteger s, BigInteger order) {
        return s.compareTo(order.shiftRight(1)) <= 0;
    }

    private static byte[] encode(BigInteger r, BigInteger s) {
        ASN1EncodableVector pair = new ASN1EncodableVector();
        pair.add(new ASN1Integer(r));
        pair.add(new ASN1Integer(s));
        try {
            return new DERSequence(pair).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("encoding two integers needs no I/O", e);
        }
    }

    private static Optional<Pair> decode(byte[] der) {
        try {
            if (ASN1Primitive.fromByteArray(der) instanceof ASN1Sequence sequence
                    && sequence.size() == 2
                    && sequence.getObjectAt(0) instanceof ASN1Integer r
                    && sequence.getObjectAt(1) instanceof ASN1Integer s
                    // One signature has one form: other BER encodings of the same integers are refused.
                    && Arrays.equals(der, encode(r.getValue(), s.getValue()))) {
                return Optional.of(new Pair(r.getValue(), s.getValue()));
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
