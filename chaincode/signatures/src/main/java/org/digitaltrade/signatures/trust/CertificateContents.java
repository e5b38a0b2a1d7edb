package org.digitaltrade.signatures.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.digitaltrade.domain.attestations.CertificateContent;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictDer;
import org.digitaltrade.signatures.der.Structures;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** Reads policies and statements of qualified certificates. What can't be read isn't said. */
public final class CertificateContents {
    /** Its statement's information is a list of types, which count like statements of their own. */
    private static final ASN1ObjectIdentifier QC_TYPE = new ASN1ObjectIdentifier("0.4.0.1862.1.6");

    private CertificateContents() {}

    public static CertificateContent of(ParsedCertificate certificate) {
        List<String> policies = read(certificate, Extension.certificatePolicies)
                .map(CertificateContents::policies)
                .orElse(List.of());
        List<String> statements = read(certificate, Extension.qCStatements)
                .map(CertificateContents::statements)
                .orElse(List.of());
        return new CertificateContent(policies, statements);
    }

    private static Optional<ASN1Sequence> read(ParsedCertificate certificate, ASN1ObjectIdentifier extension) {
        return certificate.extensionValue(extension.getId()).flatMap(der -> {
            try {
                StrictDer.check(der);
                return Optional.of(Structures.read(der, ASN1Sequence::getInstance));
            } catch (MalformedDerException e) {
                return Optional.empty();
            }
        });
    }

    private static List<String> policies(ASN1Sequence extension) {
        List<String> oids = new ArrayList<>();
        try {
            for (PolicyInformation policy :
                    CertificatePolicies.getInstance(extension).getPolicyInformation()) {
                oids.add(policy.getPolicyIdentifier().getId());
            }
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        return oids;
    }

    private static List<String> statements(ASN1Sequence extension) {
        List<String> oids = new ArrayList<>();
        for (ASN1Encodable one : extension) {
            if (one instanceof ASN1Sequence statement
                    && statement.size() > 0
                    && statement.getObjectAt(0) instanceof ASN1ObjectIdentifier oid) {
                oids.add(oid.getId());
                if (oid.equals(QC_TYPE)
                        && statement.size() > 1
                        && statement.getObjectAt(1) instanceof ASN1Sequence types) {
                    for (ASN1Encodable type : types) {
                        if (type instanceof ASN1ObjectIdentifier typeOid) {
                            oids.add(typeOid.getId());
                        }
                    }
                }
            }
        }
        return oids;
    }
}
