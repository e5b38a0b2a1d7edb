package org.digitaltrade.signatures.rev;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictDer;
import org.digitaltrade.signatures.der.StrictTime;
import org.digitaltrade.signatures.der.Structures;
import org.digitaltrade.signatures.der.Tlv;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * The extensions of a revocation list. Lists that speak about a part only of what a relying party needs, which are delta
 * lists, indirect ones and those for some reasons, are refused as a whole.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ListExtensions(
        Optional<byte[]> authorityKeyIdentifier,
        Optional<IssuingDistributionPoint> distributionPoint,
        Optional<Instant> expiredCertificatesFrom) {
    private static final String AUTHORITY_KEY_IDENTIFIER = "2.5.29.35";
    private static final String ISSUING_DISTRIBUTION_POINT = "2.5.29.28";
    private static final String EXPIRED_CERTIFICATES = "2.5.29.60";

    static ListExtensions read(Optional<Tlv> explicit) throws MalformedDerException {
        Optional<byte[]> key = Optional.empty();
        Optional<IssuingDistributionPoint> point = Optional.empty();
        Optional<Instant> expired = Optional.empty();
        Optional<Tlv> sequence =
                explicit.isPresent() ? explicit.get().children().stream().findFirst() : Optional.empty();
        for (ListExtension extension : ListExtension.all(sequence)) {
            StrictDer.check(extension.value());
            switch (extension.oid()) {
                case AUTHORITY_KEY_IDENTIFIER -> key = keyIdentifier(extension.value());
                case ISSUING_DISTRIBUTION_POINT -> point = Optional.of(distributionPoint(extension.value()));
                case EXPIRED_CERTIFICATES -> expired = Optional.of(StrictTime.parse(Tlv.only(extension.value())));
                default -> {
                    if (extension.isCritical()) {
                        throw new MalformedDerException("an unknown critical extension, such as that of a delta list");
                    }
                }
            }
        }
        return new ListExtensions(key, point, expired);
    }

    /** Whether the list's distribution point, if it names one, includes this certificate. */
    boolean covers(ParsedCertificate certificate) {
        if (distributionPoint.isEmpty()) {
            return true;
        }
        IssuingDistributionPoint point = distributionPoint.get();
        boolean kind = certificate.extensions().isCa() ? !point.onlyContainsUserCerts() : !point.onlyContainsCACerts();
        DistributionPointName name = point.getDistributionPoint();
        return kind && (name == null || sharesName(name, certificate));
    }

    private static boolean sharesName(DistributionPointName name, ParsedCertificate certificate) {
        List<GeneralName> own = fullNames(name).toList();
        return certificate.extensions().distributionPoints().stream()
                .map(CRLDistPoint::getDistributionPoints)
                .flatMap(Arrays::stream)
                .map(DistributionPoint::getDistributionPoint)
                .flatMap(Stream::ofNullable)
                .flatMap(ListExtensions::fullNames)
                .anyMatch(own::contains);
    }

    private static Stream<GeneralName> fullNames(DistributionPointName name) {
        return name.getType() == DistributionPointName.FULL_NAME
                ? Arrays.stream(GeneralNames.getInstance(name.getName()).getNames())
                : Stream.empty();
    }

    private static Optional<byte[]> keyIdentifier(byte[] der) throws MalformedDerException {
        AuthorityKeyIdentifier identifier = Structures.read(der, AuthorityKeyIdentifier::getInstance);
        return Optional.ofNullable(identifier.getKeyIdentifierObject()).map(ASN1OctetString::getOctets);
    }

    private static IssuingDistributionPoint distributionPoint(byte[] der) throws MalformedDerException {
        IssuingDistributionPoint point = Structures.read(der, IssuingDistributionPoint::getInstance);
        if (point.isIndirectCRL() || point.getOnlySomeReasons() != null || point.onlyContainsAttributeCerts()) {
            throw new MalformedDerException("an indirect or partial list");
        }
        return point;
    }
}
