package org.digitaltrade.signatures.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.KeyKind;
import org.digitaltrade.signatures.check.WorkBudget;
import org.junit.jupiter.api.Test;

/** The examples of GB/T 32905 (SM3) and of GM/T 0003.5 (SM2 on the recommended curve, with the default identifier). */
final class GmVectorsTest {
    private static final String KEY = "04"
            + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
            + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    private static final String SIGNATURE = "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
            + "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa";

    @Test
    void sm3_of_abc_is_the_standard_s() {
        assertEquals(
                "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
                Hashes.of(DigestAlgorithm.SM3, "abc".getBytes(US_ASCII)).hex());
    }

    @Test
    void the_standard_s_signature_verifies_over_its_message_alone() throws Exception {
        SubjectKey key = key();
        StatedAlgorithm algorithm =
                StatedAlgorithm.ofCertificate(new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3), key);
        byte[] value = SignatureValues.ofRawSm2(HexFormat.of().parseHex(SIGNATURE));

        assertEquals(Optional.of(KeyKind.SM2), key.kind());
        assertTrue(
                SignatureValues.verify(algorithm, key, "message digest".getBytes(US_ASCII), value, new WorkBudget()));
        assertFalse(
                SignatureValues.verify(algorithm, key, "message digesT".getBytes(US_ASCII), value, new WorkBudget()));
    }

    private static SubjectKey key() throws Exception {
        SubjectPublicKeyInfo info = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, GMObjectIdentifiers.sm2p256v1),
                HexFormat.of().parseHex(KEY));
        return SubjectKey.of(info, info.getEncoded(ASN1Encoding.DER));
    }
}
