package org.digitaltrade.signatures.api;

import java.util.List;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.cms.CmsSignature;
import org.digitaltrade.signatures.form.DocumentSignature;
import org.digitaltrade.signatures.jose.CompactSignature;
import org.digitaltrade.signatures.ses.SealSignature;
import org.digitaltrade.signatures.x509.ParsedCertificate;
import org.digitaltrade.signatures.xml.XadesSignature;

/** A signature of one of the formats, read as far as its form. */
interface SignatureObject {

    static SignatureObject parse(SignatureFormat format, byte[] received) throws CheckFailedException {
        return switch (format) {
            case CMS, PADES -> new CmsObject(CmsSignature.parse(received));
            case SES -> new SealObject(SealSignature.parse(received));
            case JADES -> new Compact(received, CompactSignature.certificates(received));
            case XADES -> new Xml(received, XadesSignature.certificates(received), XadesSignature.timestamps(received));
        };
    }

    /** What its form shows. */
    List<Fact> facts();

    /** Adds the certificates, revocation data and tokens that it carries. */
    void contribute(EvidencePool evidence) throws CheckFailedException;

    /** @param atHand the certificates inside and beside it */
    DocumentSignature check(List<ParsedCertificate> atHand) throws CheckFailedException;

    /** A detached CMS signature, alone or out of a PDF. */
    record CmsObject(CmsSignature cms) implements SignatureObject {
        @Override
        public List<Fact> facts() {
            return List.of(new Fact("cms.outerType", cms.outerType()), new Fact("cms.contentType", cms.contentType()));
        }

        @Override
        public void contribute(EvidencePool evidence) throws CheckFailedException {
            evidence.addFrom(cms);
        }

        @Override
        public DocumentSignature check(List<ParsedCertificate> atHand) throws CheckFailedException {
            return org.digitaltrade.signatures.cms.CmsCheck.document(cms, atHand);
        }
    }

    /** A sealing signature. */
    record SealObject(SealSignature seal) implements SignatureObject {
        @Override
        public List<Fact> facts() {
            return List.of();
        }

        @Override
        public void contribute(EvidencePool evidence) throws CheckFailedException {
            evidence.addFrom(List.of(seal.certificate()), seal.token().stream().toList());
        }

        @Override
        public DocumentSignature check(List<ParsedCertificate> atHand) {
            return seal;
        }
    }

    /** A compact JSON signature. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Compact(byte[] received, List<byte[]> certificates) implements SignatureObject {
        @Override
        public List<Fact> facts() {
            return List.of();
        }

        @Override
        public void contribute(EvidencePool evidence) throws CheckFailedException {
            evidence.addFrom(certificates, List.of());
        }

        @Override
        public DocumentSignature check(List<ParsedCertificate> atHand) throws CheckFailedException {
            return CompactSignature.parse(received, atHand);
        }
    }

    /** An XML signature as its canonical octets. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Xml(byte[] received, List<byte[]> certificates, List<byte[]> tokens) implements SignatureObject {
        @Override
        public List<Fact> facts() {
            return List.of();
        }

        @Override
        public void contribute(EvidencePool evidence) throws CheckFailedException {
            evidence.addFrom(certificates, tokens);
        }

        @Override
        public DocumentSignature check(List<ParsedCertificate> atHand) throws CheckFailedException {
            return XadesSignature.parse(received, atHand);
        }
    }
}
