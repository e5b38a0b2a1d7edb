package org.digitaltrade.verifier;

import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.digitaltrade.identity.CertificateAuthority;
import org.digitaltrade.identity.KeyPairs;
import org.digitaltrade.topology.Unit;
import org.digitaltrade.verifier.TrustFile.Kind;
import org.digitaltrade.verifier.TrustFile.TrustedOrganisation;
import org.digitaltrade.wire.crypto.EcdsaSigner;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.msp.SigningIdentity;

/** An organisation with fresh keys. */
final class SampleOrganisation {

    static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final String mspId;
    private final CertificateAuthority authority;
    private final SigningIdentity peer;
    private final SigningIdentity client;

    SampleOrganisation(String mspId) {
        this.mspId = mspId;
        this.authority = CertificateAuthority.create("ca." + mspId, mspId, Clock.fixed(BEGINNING, ZoneOffset.UTC));
        this.peer = member(Unit.PEER);
        this.client = member(Unit.CLIENT);
    }

    SigningIdentity peer() {
        return peer;
    }

    SigningIdentity client() {
        return client;
    }

    TrustedOrganisation trusted(Kind kind) {
        return TrustedOrganisation.of(mspId, kind, List.of(authority.certificate()));
    }

    private SigningIdentity member(Unit unit) {
        KeyPair keys = KeyPairs.generate();
        String pem = Pem.of(authority.issueMember(keys.getPublic(), unit.text() + "@" + mspId, unit, Map.of()));
        return new SigningIdentity(mspId, SerializedIdentities.of(mspId, pem), EcdsaSigner.of(keys.getPrivate()));
    }
}
