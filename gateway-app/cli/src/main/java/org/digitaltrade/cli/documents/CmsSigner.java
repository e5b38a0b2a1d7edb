package org.digitaltrade.cli.documents;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.digitaltrade.domain.attestations.ContentDigest;

/**
 * Signs documents known by their digest: detached CMS at the level CAdES-B, with the signer's chain inside. The document
 * itself isn't needed, because the signature covers attributes that hold its digest.
 */
public final class CmsSigner {
    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final RsaPadding rsaPadding;
    private final Optional<Provider> device;

    /**
     * @param key RSA, EC, SM2, Ed25519 or ML-DSA
     * @param chain the signer's certificate first, then those of its issuers; the anchor may be left out
     * @param rsaPadding for an RSA key; ignored for others
     */
    public CmsSigner(PrivateKey key, List<X509Certificate> chain, RsaPadding rsaPadding) {
        this(key, chain, rsaPadding, Optional.empty());
    }

    /** @param device the provider of a key that never leaves it (PKCS #11); empty for a key in memory */
    public CmsSigner(PrivateKey key, List<X509Certificate> chain, RsaPadding rsaPadding, Optional<Provider> device) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.rsaPadding = rsaPadding;
        this.device = device;
    }

    /**
     * The signature with a timestamp token over its value, as the level T has it.
     *
     * @param cms DER of a signature with one signer
     * @param token DER
     */
    public static byte[] withTimestamp(byte[] cms, byte[] token) throws IOException {
        SignedData signed = SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
        SignerInfo info = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
        Attribute stamp =
                attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, ASN1Primitive.fromByteArray(token));
        SignerInfo stamped = new SignerInfo(
                info.getSID(),
                info.getDigestAlgorithm(),
                info.getAuthenticatedAttributes(),
                info.getDigestEncryptionAlgorithm(),
                info.getEncryptedDigest(),
                new DERSet(stamp));
        SignedData all = new SignedData(
                signed.getDigestAlgorithms(),
                signed.getEncapContentInfo(),
                signed.getCertificates(),
                signed.getCRLs(),
                new DERSet(stamped));
        return new ContentInfo(CMSObjectIdentifiers.signedData, all).getEncoded(ASN1Encoding.DER);
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /**
     * @param document its digest; SM3 for an SM2 key, another for every other
     * @param claimedTime what the signature will claim, to the second; verifiers don't rest on it
     * @return DER of a CMS ContentInfo
     * @throws GeneralSecurityException if the key can't sign with that digest
     */
    public byte[] sign(ContentDigest document, Instant claimedTime) throws GeneralSecurityException {
        try {
            SignatureSuite suite = SignatureSuite.of(certificate().getPublicKey(), document.algorithm(), rsaPadding);
            Certificate signer = Certificate.getInstance(certificate().getEncoded());
            ASN1Set attributes = attributes(suite, document, claimedTime, signer);
            Signature signature = suite.signature(device);
            signature.initSign(key);
            signature.update(attributes.getEncoded(ASN1Encoding.DER));
            return signedData(suite, signer, attributes, signature.sign());
        } catch (IOException e) {
            throw new GeneralSecurityException("a certificate can't be encoded", e);
        }
    }

    private static ASN1Set attributes(
            SignatureSuite suite, ContentDigest document, Instant claimedTime, Certificate signer)
            throws GeneralSecurityException, IOException {
        MessageDigest digest = suite.messageDigest();
        ESSCertIDv2 reference = new ESSCertIDv2(
                suite.digestIdentifier(), digest.digest(signer.getEncoded(ASN1Encoding.DER)), issuerSerial(signer));
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
        attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(document.bytes())));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(claimedTime))));
        attributes.add(
                attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(reference)));
        attributes.add(attribute(
                CMSAttributes.cmsAlgorithmProtect,
                new CMSAlgorithmProtection(
                        suite.digestIdentifier(), CMSAlgorithmProtection.SIGNATURE, suite.signatureIdentifier())));
        return new DERSet(attributes);
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static IssuerSerial issuerSerial(Certificate certificate) {
        return new IssuerSerial(
                new GeneralNames(new GeneralName(certificate.getIssuer())), certificate.getSerialNumber());
    }

    private byte[] signedData(SignatureSuite suite, Certificate signer, ASN1Set attributes, byte[] value)
            throws GeneralSecurityException, IOException {
        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(signer)),
                suite.digestIdentifier(),
                attributes,
                suite.signatureIdentifier(),
                new DEROctetString(value),
                (ASN1Set) null);
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        for (X509Certificate certificate : chain) {
            certificates.add(Certificate.getInstance(certificate.getEncoded()));
        }
        SignedData signed = new SignedData(
                new DERSet(suite.digestIdentifier()),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(certificates),
                null,
                new DERSet(info));
        return new ContentInfo(CMSObjectIdentifiers.signedData, signed).getEncoded(ASN1Encoding.DER);
    }
}
