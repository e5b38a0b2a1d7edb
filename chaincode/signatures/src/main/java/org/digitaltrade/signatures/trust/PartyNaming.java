package org.digitaltrade.signatures.trust;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.SubjectRule;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictDer;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** Whether a certificate names a party, by the rule of the service that issued it. */
public final class PartyNaming {

    private PartyNaming() {}

    /** Exactly one value must stand there, and it must be the party's: two would name two legal persons. */
    public static void require(ParsedCertificate certificate, SubjectRule rule, PartyId party)
            throws CheckFailedException {
        if (!values(certificate, rule).equals(List.of(rule.valueOf(party)))) {
            throw CheckFailedException.of(VerdictCode.SIGNER_NOT_PARTY)
                    .with("signer.ruleOid", rule.oid())
                    .with("signer.expectedParty", party.value());
        }
    }

    private static List<String> values(ParsedCertificate certificate, SubjectRule rule) {
        return rule.source() == SubjectRule.Source.EXTENSION
                ? certificate
                        .extensionValue(rule.oid())
                        .map(PartyNaming::string)
                        .orElse(List.of())
                : attributes(certificate, new ASN1ObjectIdentifier(rule.oid()));
    }

    private static List<String> attributes(ParsedCertificate certificate, ASN1ObjectIdentifier type) {
        List<String> values = new ArrayList<>();
        for (RDN rdn : certificate.structure().getSubject().getRDNs()) {
            for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
                if (attribute.getType().equals(type) && attribute.getValue() instanceof ASN1String text) {
                    values.add(text.getString());
                }
            }
        }
        return values;
    }

    private static List<String> string(byte[] der) {
        try {
            StrictDer.check(der);
            return ASN1Primitive.fromByteArray(der) instanceof ASN1String text ? List.of(text.getString()) : List.of();
        } catch (MalformedDerException | IOException e) {
            return List.of();
        }
    }
}
