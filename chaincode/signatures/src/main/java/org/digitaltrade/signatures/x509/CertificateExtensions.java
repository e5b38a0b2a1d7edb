package org.digitaltrade.signatures.x509;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Structures;
import org.jspecify.annotations.Nullable;

/**
 * The extensions that checks look at, read once: one that can't be read makes the certificate malformed.
 *
 * @param extendedKeyUsage purposes, dotted; empty if the extension is absent
 * @param distributionPoints where the issuer says to look for revocation lists
 * @param critical all critical extensions, dotted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CertificateExtensions(
        Optional<byte[]> subjectKeyIdentifier,
        Optional<byte[]> authorityKeyIdentifier,
        Optional<KeyUsage> keyUsage,
        Optional<BasicConstraints> basicConstraints,
        Optional<List<String>> extendedKeyUsage,
        Optional<CRLDistPoint> distributionPoints,
        List<String> critical) {

    /** What the path check and its library understand; another critical extension on an anchor refuses it. */
    private static final Set<String> UNDERSTOOD = Set.of(
            Extension.keyUsage.getId(),
            Extension.basicConstraints.getId(),
            Extension.extendedKeyUsage.getId(),
            Extension.certificatePolicies.getId(),
            Extension.subjectKeyIdentifier.getId(),
            Extension.authorityKeyIdentifier.getId());

    static CertificateExtensions of(Optional<Extensions> all) throws MalformedDerException {
        if (all.isPresent() && all.get().getExtensionOIDs().length > Limits.MAX_EXTENSIONS) {
            throw new MalformedDerException("too many extensions");
        }
        return new CertificateExtensions(
                read(all, Extension.subjectKeyIdentifier, SubjectKeyIdentifier::getInstance)
                        .map(SubjectKeyIdentifier::getKeyIdentifier),
                read(all, Extension.authorityKeyIdentifier, AuthorityKeyIdentifier::getInstance)
                        .map(AuthorityKeyIdentifier::getKeyIdentifierObject)
                        .map(ASN1OctetString::getOctets),
                read(all, Extension.keyUsage, KeyUsage::getInstance),
                read(all, Extension.basicConstraints, BasicConstraints::getInstance),
                read(all, Extension.extendedKeyUsage, ExtendedKeyUsage::getInstance)
                        .map(CertificateExtensions::purposes),
                read(all, Extension.cRLDistributionPoints, CRLDistPoint::getInstance),
                all.stream()
                        .flatMap(extensions -> Stream.of(extensions.getCriticalExtensionOIDs()))
                        .map(ASN1ObjectIdentifier::getId)
                        .toList());
    }

    public boolean isCa() {
        return basicConstraints.filter(BasicConstraints::isCA).isPresent();
    }

    /** Whether the key may be used for any of these; without the extension it may be used for everything. */
    public boolean allowsAnyOf(int... usages) {
        return keyUsage.isEmpty()
                || Arrays.stream(usages).anyMatch(usage -> keyUsage.get().hasUsages(usage));
    }

    public List<String> criticalNotUnderstood() {
        return critical.stream().filter(oid -> !UNDERSTOOD.contains(oid)).toList();
    }

    private static List<String> purposes(ExtendedKeyUsage usage) {
        return Arrays.stream(usage.getUsages()).map(KeyPurposeId::getId).toList();
    }

    private static <T> Optional<T> read(
            Optional<Extensions> all, ASN1ObjectIdentifier oid, Function<ASN1Primitive, @Nullable T> reader)
            throws MalformedDerException {
        Optional<Extension> extension = all.map(extensions -> extensions.getExtension(oid));
        if (extension.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Structures.read(extension.get().getExtnValue().getOctets(), reader));
    }
}
