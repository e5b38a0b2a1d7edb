package org.digitaltrade.signatures.samples;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.BERTaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.signatures.crypto.Hashes;

/**
 * A CMS signature to be made, structure by structure: begin with a good one and bend one field at a time. The library's
 * own generator would refuse most of what tests need.
 */
public final class CmsSpec {
    public static final Instant CLAIMED = Instant.parse("2026-11-24T10:40:00Z");

    private final Issued signer;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Attribute> unsigned = new ArrayList<>();
    private final List<byte[]> certificates = new ArrayList<>();
    private final List<byte[]> lists = new ArrayList<>();
    private ASN1ObjectIdentifier outerType = CMSObjectIdentifiers.signedData;
    private ASN1ObjectIdentifier contentType = CMSObjectIdentifiers.data;
    private Optional<byte[]> content = Optional.empty();
    private Optional<byte[]> signedInstead = Optional.empty();
    private AlgorithmIdentifier digestIdentifier;
    private AlgorithmIdentifier signatureIdentifier;
    private KeyPair signing;
    private UnaryOperator<byte[]> value = bytes -> bytes;
    private ASN1Encodable identifier;
    private int signers = 1;
    private boolean reversed;

    private CmsSpec(Issued signer, ContentDigest document) {
        this.signer = signer;
        this.signing = signer.keys();
        this.digestIdentifier = signer.suite().digestIdentifier();
        this.signatureIdentifier = signer.suite().signatureIdentifier();
        this.identifier = new IssuerAndSerialNumber(signer.structure());
        attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(document.bytes())));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(CLAIMED))));
        attributes.add(reference(signer));
        attributes.add(attribute(
                CMSAttributes.cmsAlgorithmProtect,
                new CMSAlgorithmProtection(digestIdentifier, CMSAlgorithmProtection.SIGNATURE, signatureIdentifier)));
        certificates.add(signer.der());
    }

    public static CmsSpec of(Issued signer, ContentDigest document) {
        return new CmsSpec(signer, document);
    }

    public static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    public static Attribute reference(Issued certificate) {
        AlgorithmIdentifier digest = certificate.suite().digestIdentifier();
        byte[] hash = Hashes.digest(certificate.suite().digest(), certificate.der());
        return attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new SigningCertificateV2(new ESSCertIDv2(digest, hash)));
    }

    public CmsSpec certificate(Issued... more) {
        for (Issued one : more) {
            certificates.add(one.der());
        }
        return this;
    }

    public CmsSpec withoutCertificates() {
        certificates.clear();
        return this;
    }

    public CmsSpec list(byte[] der) {
        lists.add(der);
        return this;
    }

    public CmsSpec without(ASN1ObjectIdentifier type) {
        attributes.removeIf(one -> one.getAttrType().equals(type));
        return this;
    }

    public CmsSpec with(Attribute attribute) {
        attributes.add(attribute);
        return this;
    }

    public CmsSpec replacing(Attribute attribute) {
        return without(attribute.getAttrType()).with(attribute);
    }

    public CmsSpec unsigned(Attribute attribute) {
        unsigned.add(attribute);
        return this;
    }

    public CmsSpec outerType(String oid) {
        outerType = new ASN1ObjectIdentifier(oid);
        return this;
    }

    public CmsSpec contentType(String oid) {
        contentType = new ASN1ObjectIdentifier(oid);
        return this;
    }

    public CmsSpec content(byte[] embedded) {
        content = Optional.of(embedded);
        return this;
    }

    /** No signed attributes: the signature covers these bytes. */
    public CmsSpec signingOnly(byte[] bytes) {
        attributes.clear();
        signedInstead = Optional.of(bytes);
        return this;
    }

    public CmsSpec digestIdentifier(AlgorithmIdentifier other) {
        digestIdentifier = other;
        return this;
    }

    public CmsSpec signatureIdentifier(AlgorithmIdentifier other) {
        signatureIdentifier = other;
        return this;
    }

    public CmsSpec signedBy(KeyPair other) {
        signing = other;
        return this;
    }

    public CmsSpec value(UnaryOperator<byte[]> change) {
        value = change;
        return this;
    }

    public CmsSpec identifier(ASN1Encodable other) {
        identifier = other;
        return this;
    }

    public CmsSpec signers(int count) {
        signers = count;
        return this;
    }

    /** Signs and carries the attributes in descending order. */
    public CmsSpec reversed() {
        reversed = true;
        return this;
    }

    /** What the signature covers. */
    public byte[] signedBytes() {
        return encode(signedAttributes());
    }

    public byte[] der() {
        return encode(new DLSequence(new ASN1Encodable[] {outerType, new DLTaggedObject(true, 0, signedData(false))}));
    }

    /** With indefinite lengths around, and an embedded content in segments. */
    public byte[] ber() {
        try {
            return new BERSequence(new ASN1Encodable[] {outerType, new BERTaggedObject(true, 0, signedData(true))})
                    .getEncoded(ASN1Encoding.BER);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ASN1Encodable signedAttributes() {
        List<ASN1Encodable> ordered = new ArrayList<>(List.of(new DERSet(vector(attributes)).toArray()));
        if (!reversed) {
            return new DERSet(vector(ordered));
        }
        Collections.reverse(ordered);
        return new DLSet(vector(ordered));
    }

    private ASN1Encodable signedData(boolean ber) {
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new ASN1Integer(1));
        fields.add(new DERSet(digestIdentifier));
        ASN1EncodableVector encapsulated = new ASN1EncodableVector();
        encapsulated.add(contentType);
        content.ifPresent(bytes -> encapsulated.add(
                new DLTaggedObject(true, 0, ber ? new BEROctetString(bytes, 8) : new DEROctetString(bytes))));
        fields.add(ber ? new BERSequence(encapsulated) : new DLSequence(encapsulated));
        if (!certificates.isEmpty()) {
            fields.add(new DLTaggedObject(false, 0, new DLSet(parsed(certificates))));
        }
        if (!lists.isEmpty()) {
            fields.add(new DLTaggedObject(false, 1, new DLSet(parsed(lists))));
        }
        ASN1EncodableVector infos = new ASN1EncodableVector();
        for (int i = 0; i < signers; i++) {
            infos.add(signerInfo());
        }
        fields.add(new DLSet(infos));
        return ber ? new BERSequence(fields) : new DLSequence(fields);
    }

    private ASN1Encodable signerInfo() {
        byte[] signed = signedInstead.orElseGet(this::signedBytes);
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new ASN1Integer(1));
        fields.add(identifier);
        fields.add(digestIdentifier);
        if (signedInstead.isEmpty()) {
            fields.add(new DLTaggedObject(false, 0, signedAttributes()));
        }
        fields.add(signatureIdentifier);
        fields.add(new DEROctetString(value.apply(signer.suite().sign(signing.getPrivate(), signed))));
        if (!unsigned.isEmpty()) {
            fields.add(new DLTaggedObject(false, 1, new DERSet(vector(unsigned))));
        }
        return new DLSequence(fields);
    }

    private static ASN1EncodableVector parsed(List<byte[]> elements) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        for (byte[] element : elements) {
            try {
                vector.add(ASN1Primitive.fromByteArray(element));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return vector;
    }

    private static ASN1EncodableVector vector(List<? extends ASN1Encodable> elements) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        elements.forEach(vector::add);
        return vector;
    }

    private static byte[] encode(ASN1Encodable structure) {
        try {
            return structure.toASN1Primitive().getEncoded(ASN1Encoding.DL);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
