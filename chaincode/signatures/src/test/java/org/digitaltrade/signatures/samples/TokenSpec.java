package org.digitaltrade.signatures.samples;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.digitaltrade.signatures.crypto.Hashes;

/** A timestamp token to be made. */
public final class TokenSpec {
    private final Issued authority;
    private final Instant generatedAt;
    private final byte[] stamped;
    private AlgorithmIdentifier imprintAlgorithm;
    private UnaryOperator<CmsSpec> bend = spec -> spec;

    private TokenSpec(Issued authority, Instant generatedAt, byte[] stamped) {
        this.authority = authority;
        this.generatedAt = generatedAt;
        this.stamped = stamped;
        this.imprintAlgorithm = authority.suite().digestIdentifier();
    }

    /** @param stamped the signature value */
    public static TokenSpec by(Issued authority, String generatedAt, byte[] stamped) {
        return new TokenSpec(authority, Instant.parse(generatedAt), stamped);
    }

    /** States another algorithm for the imprint than the one that made it. */
    public TokenSpec imprintAlgorithm(AlgorithmIdentifier other) {
        imprintAlgorithm = other;
        return this;
    }

    public TokenSpec bent(UnaryOperator<CmsSpec> change) {
        bend = change;
        return this;
    }

    public byte[] der() {
        ASN1GeneralizedTime time = new DERGeneralizedTime(Date.from(generatedAt));
        byte[] imprint = Hashes.digest(authority.suite().digest(), stamped);
        TSTInfo info = new TSTInfo(
                new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.2"),
                new MessageImprint(imprintAlgorithm, imprint),
                new ASN1Integer(BigInteger.TEN),
                time,
                null,
                null,
                null,
                null,
                null);
        try {
            byte[] content = info.getEncoded(ASN1Encoding.DER);
            CmsSpec spec = CmsSpec.of(authority, Hashes.of(authority.suite().digest(), content))
                    .contentType(PKCSObjectIdentifiers.id_ct_TSTInfo.getId())
                    .replacing(CmsSpec.attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.id_ct_TSTInfo))
                    .content(content);
            return bend.apply(spec).der();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the unsigned attribute that carries it in a signature. */
    public Attribute attribute() {
        try {
            return CmsSpec.attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, ASN1Primitive.fromByteArray(der()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
