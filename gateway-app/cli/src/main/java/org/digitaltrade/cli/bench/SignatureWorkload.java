package org.digitaltrade.cli.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.digitaltrade.cli.documents.CmsSigner;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.signatures.api.VerifyRequest;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.cms.CmsSignature;
import org.digitaltrade.signatures.crypto.Bc;
import org.digitaltrade.signatures.trust.ListedService;
import org.digitaltrade.signatures.trust.TrustSnapshot;
import org.digitaltrade.signatures.trust.TrustView;

/**
 * One signature with all evidence: a root on a list, an issuing body, the signer; a revocation list about the body, an OCSP
 * answer about the signer, a timestamp by an authority under the same root. Nine public-key operations to verify.
 */
final class SignatureWorkload {
    private static final String PARTY = "91110108MA0DEM013A";
    private static final Duration WEEK = Duration.ofDays(7);

    private final SignatureKind kind;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private int serial = 1;

    private SignatureWorkload(SignatureKind kind) {
        this.kind = kind;
    }

    /** @param bytes of signature and evidence together */
    record Made(VerifyRequest request, TrustView trust, int bytes) {}

    static Made make(SignatureKind kind) throws GeneralSecurityException {
        try {
            return new SignatureWorkload(kind).make();
        } catch (IOException | OperatorCreationException | OCSPException | TSPException | CheckFailedException e) {
            throw new GeneralSecurityException("a sample can't be made", e);
        } catch (org.bouncycastle.cms.CMSException e) {
            throw new GeneralSecurityException("a token can't be made", e);
        }
    }

    private record Holder(KeyPair keys, X509Certificate certificate) {}

    private Made make()
            throws GeneralSecurityException, IOException, OperatorCreationException, OCSPException, TSPException,
                    CheckFailedException, org.bouncycastle.cms.CMSException {
        KeyPair rootKeys = generate();
        Holder root = new Holder(rootKeys, certificate("CN=Bench Root", rootKeys, Optional.empty(), Purpose.ISSUER));
        Holder body = issue("CN=Bench CA", root, Purpose.ISSUER);
        Holder signer = issue("CN=Bench Company,2.5.4.97=NTRCN-" + PARTY, body, Purpose.SIGNER);
        Holder authority = issue("CN=Bench Time", root, Purpose.STAMPER);
        ContentDigest document = DocumentDigests.of(new byte[1 << 10], kind.digest());
        byte[] cms = new CmsSigner(
                        signer.keys.getPrivate(), List.of(signer.certificate, body.certificate), kind.padding())
                .sign(document, now);
        List<byte[]> evidence = List.of(list(root), answer(signer, body), token(authority, cms));
        TrustView trust =
                new TrustSnapshot(List.of(listed(root, ServiceType.CA_PKC), listed(root, ServiceType.TSA)), List.of());
        VerifyRequest request = new VerifyRequest(
                SignatureFormat.CMS,
                List.of(document),
                cms,
                evidence,
                now,
                Optional.of(PartyId.uscc(PARTY)),
                List.of("CN"));
        return new Made(
                request,
                trust,
                cms.length + evidence.stream().mapToInt(one -> one.length).sum());
    }

    private enum Purpose {
        ISSUER,
        SIGNER,
        STAMPER
    }

    private KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.family(), Bc.PROVIDER);
        if (kind.bits() > 0) {
            generator.initialize(kind.bits());
        } else if (!kind.curve().isEmpty()) {
            generator.initialize(new ECGenParameterSpec(kind.curve()));
        }
        return generator.generateKeyPair();
    }

    private Holder issue(String name, Holder issuer, Purpose purpose)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        KeyPair keys = generate();
        return new Holder(keys, certificate(name, keys, Optional.of(issuer), purpose));
    }

    private X509Certificate certificate(String name, KeyPair keys, Optional<Holder> issuer, Purpose purpose)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        X500Name subject = new X500Name(name);
        KeyPair signing = issuer.map(Holder::keys).orElse(keys);
        X500Name issuing = issuer.isEmpty() ? subject : holder(issuer.get()).getSubject();
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuing,
                BigInteger.valueOf(serial++),
                Date.from(now.minus(WEEK)),
                Date.from(now.plus(WEEK)),
                subject,
                keys.getPublic());
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(purpose == Purpose.ISSUER));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(
                        purpose == Purpose.ISSUER
                                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                : KeyUsage.digitalSignature));
        if (purpose == Purpose.STAMPER) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(signing.getPublic()));
        return new JcaX509CertificateConverter()
                .setProvider(Bc.PROVIDER)
                .getCertificate(builder.build(signer(signing)));
    }

    private ContentSigner signer(KeyPair keys) throws OperatorCreationException {
        return new JcaContentSignerBuilder(kind.algorithm())
                .setProvider(Bc.PROVIDER)
                .build(keys.getPrivate());
    }

    private static X509CertificateHolder holder(Holder one) throws CertificateException {
        return new JcaX509CertificateHolder(one.certificate);
    }

    private byte[] list(Holder issuer) throws IOException, OperatorCreationException, CertificateException {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(holder(issuer).getSubject(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(WEEK)));
        return builder.build(signer(issuer.keys)).getEncoded();
    }

    private byte[] answer(Holder about, Holder issuer)
            throws OperatorCreationException, OCSPException, IOException, CertificateException {
        BasicOCSPRespBuilder builder =
                new BasicOCSPRespBuilder(new RespID(holder(issuer).getSubject()));
        builder.addResponse(
                new CertificateID(
                        digests().get(CertificateID.HASH_SHA1), holder(issuer), about.certificate.getSerialNumber()),
                CertificateStatus.GOOD,
                Date.from(now),
                Date.from(now.plus(WEEK)));
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        builder.build(signer(issuer.keys), new X509CertificateHolder[0], Date.from(now)))
                .getEncoded();
    }

    private byte[] token(Holder authority, byte[] cms)
            throws OperatorCreationException, TSPException, IOException, CertificateException, CheckFailedException,
                    org.bouncycastle.cms.CMSException {
        byte[] value = CmsSignature.parse(cms).signer().value();
        SignerInfoGenerator info = new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(Bc.PROVIDER)
                .build(kind.algorithm(), authority.keys.getPrivate(), authority.certificate);
        TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                info,
                digests()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                new org.bouncycastle.asn1.ASN1ObjectIdentifier(DigestAlgorithm.SHA256.oid()))),
                new org.bouncycastle.asn1.ASN1ObjectIdentifier("1.2.3.4.1"));
        generator.addCertificates(new JcaCertStore(List.of(authority.certificate)));
        TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        TimeStampRequest request = requests.generate(
                new org.bouncycastle.asn1.ASN1ObjectIdentifier(DigestAlgorithm.SHA256.oid()),
                DocumentDigests.of(value, DigestAlgorithm.SHA256).bytes());
        return generator
                .generate(request, BigInteger.valueOf(serial++), Date.from(now.minusSeconds(1)))
                .getEncoded();
    }

    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder().setProvider(Bc.PROVIDER).build();
    }

    private static ListedService listed(Holder root, ServiceType type) throws CertificateException {
        return new ListedService(
                "CN-BENCH",
                1,
                "CN",
                Instant.MAX,
                new TrustServiceEntry(
                        "bench-" + type.name(),
                        new TrustServiceProvider("Bench", "bench", Optional.empty()),
                        type,
                        List.of(Base64.getEncoder().encodeToString(root.certificate.getEncoded())),
                        List.of(new StatusEntry(ServiceStatus.GRANTED, Instant.EPOCH)),
                        Optional.empty()));
    }
}
