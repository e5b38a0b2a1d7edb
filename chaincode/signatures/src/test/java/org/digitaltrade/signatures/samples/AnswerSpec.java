package org.digitaltrade.signatures.samples;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.digitaltrade.signatures.crypto.Bc;

/** A responder's answer (OCSP) to be given: begin with a good one by the issuer itself and bend one field at a time. */
public final class AnswerSpec {
    private final Issued about;
    private final Issued issuer;
    private final Instant thisUpdate;
    private Optional<Instant> nextUpdate;
    private Issued responder;
    private Optional<KeyPair> signing = Optional.empty();
    private Optional<CertificateStatus> status = Optional.empty();
    private BigInteger serial;
    private AlgorithmIdentifier digest = CertificateID.HASH_SHA1;

    private AnswerSpec(Issued about, Issued issuer, Instant thisUpdate) {
        this.about = about;
        this.issuer = issuer;
        this.thisUpdate = thisUpdate;
        this.nextUpdate = Optional.of(thisUpdate.plusSeconds(7 * 86_400L));
        this.responder = issuer;
        this.serial = about.serial();
    }

    public static AnswerSpec about(Issued certificate, Issued issuer, String thisUpdate) {
        return new AnswerSpec(certificate, issuer, Instant.parse(thisUpdate));
    }

    public AnswerSpec by(Issued delegate) {
        responder = delegate;
        return this;
    }

    public AnswerSpec signedBy(KeyPair other) {
        signing = Optional.of(other);
        return this;
    }

    public AnswerSpec until(String time) {
        nextUpdate = Optional.of(Instant.parse(time));
        return this;
    }

    public AnswerSpec withoutEnd() {
        nextUpdate = Optional.empty();
        return this;
    }

    public AnswerSpec revoked(String at, int reason) {
        status = Optional.of(new RevokedStatus(Date.from(Instant.parse(at)), reason));
        return this;
    }

    public AnswerSpec unknown() {
        status = Optional.of(new UnknownStatus());
        return this;
    }

    public AnswerSpec serial(BigInteger other) {
        serial = other;
        return this;
    }

    public AnswerSpec digest(AlgorithmIdentifier other) {
        digest = other;
        return this;
    }

    public byte[] der() {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(Bc.PROVIDER)
                    .build();
            BasicOCSPRespBuilder builder =
                    new BasicOCSPRespBuilder(new RespID(responder.holder().getSubject()));
            CertificateID id = new CertificateID(digests.get(digest), issuer.holder(), serial);
            builder.addResponse(
                    id,
                    status.orElse(CertificateStatus.GOOD),
                    Date.from(thisUpdate),
                    nextUpdate.map(Date::from).orElse(null),
                    null);
            List<X509CertificateHolder> chain = new ArrayList<>();
            if (!responder.holder().equals(issuer.holder())) {
                chain.add(responder.holder());
            }
            var signer = new JcaContentSignerBuilder(responder.suite().certificateAlgorithm())
                    .setProvider(Bc.PROVIDER)
                    .build(signing.orElse(responder.keys()).getPrivate());
            return new OCSPRespBuilder()
                    .build(
                            OCSPRespBuilder.SUCCESSFUL,
                            builder.build(
                                    signer,
                                    chain.isEmpty() ? null : chain.toArray(X509CertificateHolder[]::new),
                                    Date.from(thisUpdate)))
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The extension by which an issuer says that a responder's certificate needs no looking up. */
    public static CertificateSpec noCheck(CertificateSpec spec) {
        return spec.with(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, org.bouncycastle.asn1.DERNull.INSTANCE);
    }

    public Issued subject() {
        return about;
    }
}
