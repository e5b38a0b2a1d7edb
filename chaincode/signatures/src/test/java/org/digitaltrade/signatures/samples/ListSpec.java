package org.digitaltrade.signatures.samples;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.digitaltrade.signatures.crypto.Bc;

/** A revocation list to be issued. */
public final class ListSpec {
    private record Revoked(BigInteger serial, Instant at, int reason, Optional<ASN1GeneralizedTime> since) {}

    private record Added(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {}

    private final Issued issuer;
    private final Instant thisUpdate;
    private Instant nextUpdate;
    private boolean endless;
    private final List<Revoked> revoked = new ArrayList<>();
    private final List<Added> added = new ArrayList<>();
    private KeyPair signing;

    private ListSpec(Issued issuer, Instant thisUpdate) {
        this.issuer = issuer;
        this.thisUpdate = thisUpdate;
        this.nextUpdate = thisUpdate.plusSeconds(7 * 86_400L);
        this.signing = issuer.keys();
    }

    public static ListSpec by(Issued issuer, String thisUpdate) {
        return new ListSpec(issuer, Instant.parse(thisUpdate));
    }

    public ListSpec until(String time) {
        nextUpdate = Instant.parse(time);
        return this;
    }

    public ListSpec withoutEnd() {
        endless = true;
        return this;
    }

    public ListSpec revoking(Issued certificate, String at) {
        return revoking(certificate, at, CRLReason.keyCompromise);
    }

    public ListSpec revoking(Issued certificate, String at, int reason) {
        revoked.add(new Revoked(certificate.serial(), Instant.parse(at), reason, Optional.empty()));
        return this;
    }

    /** With an invalidity date. */
    public ListSpec revokingSince(Issued certificate, String at, ASN1GeneralizedTime since) {
        revoked.add(new Revoked(certificate.serial(), Instant.parse(at), CRLReason.keyCompromise, Optional.of(since)));
        return this;
    }

    public ListSpec with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        added.add(new Added(oid, critical, value));
        return this;
    }

    public ListSpec signedBy(KeyPair other) {
        signing = other;
        return this;
    }

    public byte[] der() {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(issuer.holder().getSubject(), Date.from(thisUpdate));
        if (!endless) {
            builder.setNextUpdate(Date.from(nextUpdate));
        }
        revoked.forEach(one -> addEntry(builder, one));
        try {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(issuer.keys().getPublic()));
            for (Added one : added) {
                builder.addExtension(one.oid, one.critical, one.value);
            }
            return builder.build(new JcaContentSignerBuilder(issuer.suite().certificateAlgorithm())
                            .setProvider(Bc.PROVIDER)
                            .build(signing.getPrivate()))
                    .getEncoded();
        } catch (IOException | NoSuchAlgorithmException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addEntry(X509v2CRLBuilder builder, Revoked one) {
        if (one.since.isEmpty()) {
            builder.addCRLEntry(one.serial, Date.from(one.at), one.reason);
            return;
        }
        try {
            Extension since = new Extension(
                    Extension.invalidityDate, false, one.since.get().getEncoded(ASN1Encoding.DER));
            builder.addCRLEntry(one.serial, Date.from(one.at), new Extensions(since));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
