package org.digitaltrade.signatures.samples;

import java.security.PublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** A key whose curve is spelt out, which lets its maker choose another generator. */
public final class ExplicitCurve {

    private ExplicitCurve() {}

    /** @param key on P-256 */
    public static SubjectPublicKeyInfo of(PublicKey key) {
        SubjectPublicKeyInfo named = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, ECNamedCurveTable.getByName("P-256")),
                named.getPublicKeyData().getOctets());
    }
}
