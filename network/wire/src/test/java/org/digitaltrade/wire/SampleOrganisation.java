package org.digitaltrade.wire;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.digitaltrade.identity.CertificateAuthority;
import org.digitaltrade.identity.KeyPairs;
import org.digitaltrade.topology.Unit;
import org.digitaltrade.wire.crypto.EcdsaSigner;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.msp.SigningIdentity;

/** An organisation with fresh keys. */
public final class SampleOrganisation {

    /** When the certificates begin to be valid is five minutes before. */
    public static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final String mspId;
    private final CertificateAuthority authority;

    public SampleOrganisation(String mspId) {
        this.mspId = mspId;
        this.authority = CertificateAuthority.create("ca." + mspId, mspId, Clock.fixed(BEGINNING, ZoneOffset.UTC));
    }

    public X509Certificate root() {
        return authority.certificate();
    }

    public Msp msp() {
        return Msp.ofRoots(mspId, List.of(root()));
    }

    public SigningIdentity member(Unit unit) {
        return memberOf(mspId, unit);
    }

    /** A member of this organisation that says it is another's. */
    public SigningIdentity memberOf(String claimedMspId, Unit unit) {
        KeyPair keys = KeyPairs.generate();
        X509Certificate certificate =
                authority.issueMember(keys.getPublic(), unit.text() + "@" + mspId, unit, Map.of());
        return identity(claimedMspId, certificate, keys);
    }

    public static SigningIdentity identity(String mspId, X509Certificate certificate, KeyPair keys) {
        return new SigningIdentity(
                mspId, SerializedIdentities.of(mspId, Pem.of(certificate)), EcdsaSigner.of(keys.getPrivate()));
    }
}
