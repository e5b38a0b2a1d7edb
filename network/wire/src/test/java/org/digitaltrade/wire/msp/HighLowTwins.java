package org.digitaltrade.wire.msp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.digitaltrade.wire.crypto.Pem;

/** Makes the second valid form of a certificate: the issuer's signature with n - s for s, which anybody can compute. */
final class HighLowTwins {

    private HighLowTwins() {}

    static X509Certificate of(X509Certificate certificate) {
        try {
            ASN1Sequence parts = ASN1Sequence.getInstance(certificate.getEncoded());
            ASN1Sequence signature = ASN1Sequence.getInstance(
                    ASN1BitString.getInstance(parts.getObjectAt(2)).getOctets());
            BigInteger order =
                    ((ECPublicKey) certificate.getPublicKey()).getParams().getOrder();
            BigInteger s = ASN1Integer.getInstance(signature.getObjectAt(1)).getValue();
            DERSequence twin = sequence(signature.getObjectAt(0), new ASN1Integer(order.subtract(s)));
            return Pem.certificateFromDer(
                    sequence(parts.getObjectAt(0), parts.getObjectAt(1), new DERBitString(twin.getEncoded()))
                            .getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DERSequence sequence(ASN1Encodable... parts) {
        return new DERSequence(parts);
    }
}
