package org.digitaltrade.wire.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.digitaltrade.identity.KeyPairs;
import org.junit.jupiter.api.Test;

class EcdsaTest {

    /** Order of P-256, SEC 2. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final byte[] MESSAGE = "what is signed".getBytes(StandardCharsets.UTF_8);

    private final KeyPair keys = KeyPairs.generate();
    private final EcdsaSigner signer = EcdsaSigner.of(keys.getPrivate());
    private final EcdsaVerifier verifier = EcdsaVerifier.of(keys.getPublic());

    @Test
    void a_signature_verifies_over_the_message_in_whatever_parts_it_is_given() {
        byte[] signature = signer.sign(MESSAGE);
        assertTrue(
                verifier.verify(signature, Arrays.copyOf(MESSAGE, 4), Arrays.copyOfRange(MESSAGE, 4, MESSAGE.length)));
        assertTrue(verifier.verifyDigest(signature, Sha256.of(MESSAGE)));
    }

    @Test
    void a_signature_does_not_verify_over_another_message_or_with_another_key() {
        byte[] signature = signer.sign(MESSAGE);
        assertFalse(verifier.verify(signature, new byte[0]));
        assertFalse(EcdsaVerifier.of(KeyPairs.generate().getPublic()).verify(signature, MESSAGE));
    }

    @Test
    void every_signature_has_low_s_and_its_twin_with_high_s_is_refused() {
        for (int i = 0; i < 20; i++) {
            byte[] signature = signer.sign(MESSAGE, new byte[] {(byte) i});
            byte[] twin = withHighS(signature);
            assertTrue(verifier.verify(signature, MESSAGE, new byte[] {(byte) i}));
            assertFalse(verifier.verify(twin, MESSAGE, new byte[] {(byte) i}));
            assertEquals(hex(signature), hex(EcdsaSignatures.toLowS(twin, ORDER)));
        }
    }

    @Test
    void other_encodings_of_a_signature_are_refused() {
        byte[] signature = signer.sign(MESSAGE);
        byte[] trailing = Arrays.copyOf(signature, signature.length + 1);
        String longForm = "3081" + hex(signature).substring(2);
        assertFalse(verifier.verify(trailing, MESSAGE));
        assertFalse(verifier.verify(HexFormat.of().parseHex(longForm), MESSAGE));
        assertFalse(verifier.verify(new byte[0], MESSAGE));
    }

    @Test
    void numbers_outside_the_curves_order_are_refused() {
        for (BigInteger r : new BigInteger[] {BigInteger.ZERO, BigInteger.ONE.negate(), ORDER}) {
            assertFalse(verifier.verify(der(r, BigInteger.ONE), MESSAGE));
        }
        assertFalse(verifier.verify(der(BigInteger.ONE, BigInteger.ZERO), MESSAGE));
    }

    @Test
    void the_raw_form_of_browsers_becomes_der_with_low_s() {
        byte[] signature = signer.sign(MESSAGE);
        ASN1Sequence pair = ASN1Sequence.getInstance(withHighS(signature));
        String raw = padded(pair, 0) + padded(pair, 1);
        assertEquals(hex(signature), hex(EcdsaSignatures.fromRaw(HexFormat.of().parseHex(raw), ORDER)));
        assertThrows(IllegalArgumentException.class, () -> EcdsaSignatures.fromRaw(new byte[63], ORDER));
    }

    @Test
    void keys_of_other_kinds_are_refused() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair rsa = generator.generateKeyPair();
        assertThrows(IllegalArgumentException.class, () -> EcdsaSigner.of(rsa.getPrivate()));
        assertThrows(IllegalArgumentException.class, () -> EcdsaVerifier.of(rsa.getPublic()));
    }

    @Test
    void a_key_survives_its_pem_file() {
        EcdsaSigner again = EcdsaSigner.fromPem(Pem.of(keys.getPrivate()));
        assertTrue(verifier.verify(again.sign(MESSAGE), MESSAGE));
    }

    private static byte[] withHighS(byte[] signature) {
        ASN1Sequence pair = ASN1Sequence.getInstance(signature);
        return der(value(pair, 0), ORDER.subtract(value(pair, 1)));
    }

    private static String padded(ASN1Sequence pair, int index) {
        String digits = value(pair, index).toString(16);
        return "0".repeat(64 - digits.length()) + digits;
    }

    private static BigInteger value(ASN1Sequence pair, int index) {
        return ASN1Integer.getInstance(pair.getObjectAt(index)).getValue();
    }

    private static byte[] der(BigInteger r, BigInteger s) {
        try {
            return new DERSequence(new ASN1Integer[] {new ASN1Integer(r), new ASN1Integer(s)}).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
