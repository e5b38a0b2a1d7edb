package org.digitaltrade.client;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Signs with a P-256 key in memory, converted to the signing provider once instead of on every call. */
final class EcTransactionSigner implements TransactionSigner {
    private static final Provider PROVIDER = new BouncyCastleProvider();
    /** The order of P-256 and half of it: Fabric refuses signatures whose S is above the half. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    private final PrivateKey key;

    EcTransactionSigner(PrivateKey key) {
        if (!(key instanceof ECPrivateKey ec) || !ec.getParams().getOrder().equals(ORDER)) {
            throw new IllegalArgumentException("a ledger identity has a P-256 key");
        }
        try {
            this.key = (PrivateKey) KeyFactory.getInstance("EC", PROVIDER).translateKey(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key can't be used for signing", e);
        }
    }

    @Override
    public byte[] sign(byte[] digest) {
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA", PROVIDER);
            signature.initSign(key);
            signature.update(digest);
            return lowS(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("signing with a P-256 key failed", e);
        }
    }

    private static byte[] lowS(byte[] der) throws IOException {
        ASN1Sequence values = ASN1Sequence.getInstance(der);
        BigInteger s = ASN1Integer.getInstance(values.getObjectAt(1)).getValue();
        if (s.compareTo(HALF_ORDER) <= 0) {
            return der;
        }
        return new DERSequence(new ASN1Encodable[] {values.getObjectAt(0), new ASN1Integer(ORDER.subtract(s))})
                .getEncoded();
    }
}
