package org.digitaltrade.signatures.samples;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.util.BigIntegers;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.signatures.crypto.Hashes;

/** A sealing signature to be made: begin with a good one of GB/T 38540 and bend one field at a time. */
public final class SealSpec {
    private final Issued signer;
    private final Issued maker;
    private final ContentDigest document;
    private Issued named;
    private KeyPair making;
    private KeyPair signing;
    private Instant from = Instant.parse("2025-06-01T00:00:00Z");
    private Instant until = Instant.parse("2028-06-01T00:00:00Z");
    private String algorithm = "1.2.156.10197.1.501";
    private boolean byDigest;
    private boolean first;
    private boolean raw;

    private SealSpec(Issued signer, Issued maker, ContentDigest document) {
        this.signer = signer;
        this.maker = maker;
        this.document = document;
        this.named = signer;
        this.making = maker.keys();
        this.signing = signer.keys();
    }

    public static SealSpec of(Issued signer, Issued maker, ContentDigest document) {
        return new SealSpec(signer, maker, document);
    }

    /** The seal names another certificate. */
    public SealSpec naming(Issued other) {
        named = other;
        return this;
    }

    public SealSpec byDigest() {
        byDigest = true;
        return this;
    }

    /** GM/T 0031-2014. */
    public SealSpec firstEdition() {
        first = true;
        return this;
    }

    /** The value as 64 octets. */
    public SealSpec rawValue() {
        raw = true;
        return this;
    }

    public SealSpec valid(String begin, String end) {
        from = Instant.parse(begin);
        until = Instant.parse(end);
        return this;
    }

    public SealSpec madeBy(KeyPair other) {
        making = other;
        return this;
    }

    public SealSpec signedBy(KeyPair other) {
        signing = other;
        return this;
    }

    public SealSpec algorithm(String oid) {
        algorithm = oid;
        return this;
    }

    public byte[] der() {
        ASN1ObjectIdentifier oid = new ASN1ObjectIdentifier(algorithm);
        ASN1Encodable certificate = new DEROctetString(signer.der());
        ASN1Encodable hash = new DERBitString(document.bytes());
        ASN1Encodable property = new DERIA5String("/Doc_0/Signs/Sign_0/Signature.xml");
        if (first) {
            ASN1Encodable toSign = sequence(
                    new ASN1Integer(1), seal(), new DERBitString(new byte[] {1}), hash, property, certificate, oid);
            return encoded(sequence(toSign, value(toSign)));
        }
        ASN1Encodable toSign =
                sequence(new ASN1Integer(4), seal(), time(Instant.parse("2026-11-24T10:40:00Z")), hash, property);
        return encoded(sequence(toSign, certificate, oid, value(toSign)));
    }

    private ASN1Encodable value(ASN1Encodable toSign) {
        byte[] der = signer.suite().sign(signing.getPrivate(), encoded(toSign));
        return new DERBitString(raw ? rawOf(der) : der);
    }

    private static byte[] rawOf(byte[] der) {
        ASN1Sequence pair = ASN1Sequence.getInstance(der);
        byte[] both = new byte[64];
        for (int i = 0; i < 2; i++) {
            byte[] half = BigIntegers.asUnsignedByteArray(
                    32, ASN1Integer.getInstance(pair.getObjectAt(i)).getValue());
            System.arraycopy(half, 0, both, 32 * i, 32);
        }
        return both;
    }

    private ASN1Encodable seal() {
        ASN1Encodable info = sequence(
                sequence(new DERIA5String("ES"), new ASN1Integer(4), new DERIA5String("Test Vendor")),
                new DERIA5String("11010800000001"),
                properties(),
                sequence(
                        new DERIA5String("PNG"),
                        new DEROctetString(new byte[16]),
                        new ASN1Integer(40),
                        new ASN1Integer(40)));
        ASN1Encodable certificate = new DEROctetString(maker.der());
        ASN1ObjectIdentifier oid = new ASN1ObjectIdentifier("1.2.156.10197.1.501");
        ASN1Encodable made = first ? sequence(info, certificate, oid) : info;
        ASN1Encodable value = new DERBitString(maker.suite().sign(making.getPrivate(), encoded(made)));
        return first ? sequence(info, sequence(certificate, oid, value)) : sequence(info, certificate, oid, value);
    }

    private ASN1Encodable properties() {
        ASN1Encodable list = byDigest
                ? sequence(sequence(
                        new DERPrintableString("1.2.156.10197.1.401"),
                        new DEROctetString(Hashes.digest(DigestAlgorithm.SM3, named.der()))))
                : sequence(new DEROctetString(named.der()));
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new ASN1Integer(1));
        fields.add(new DERUTF8String("测试印章"));
        if (!first) {
            fields.add(new ASN1Integer(byDigest ? 2 : 1));
        }
        fields.add(list);
        fields.add(time(from));
        fields.add(time(from));
        fields.add(time(until));
        return new DERSequence(fields);
    }

    private static ASN1Encodable time(Instant time) {
        return new DERGeneralizedTime(Date.from(time));
    }

    private static ASN1Encodable sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }

    private static byte[] encoded(ASN1Encodable element) {
        try {
            return element.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
