package org.digitaltrade.server.identity;

import com.google.protobuf.ByteString;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Callers;
import org.digitaltrade.server.web.ProblemException;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.NodeRole;
import org.digitaltrade.wire.msp.SerializedIdentities;

/**
 * Accepts callers of the organisations that this gateway serves. Stricter than a peer, which lets a certificate pass that
 * isn't valid yet.
 */
public final class CallerChecks {
    private static final Set<NodeRole> MAY_CALL = Set.of(NodeRole.CLIENT, NodeRole.ADMIN);

    private final MspManager organisations;
    private final Set<String> served;
    private final Clock clock;

    /** @param served the MSP ids of the organisations that this gateway serves */
    public CallerChecks(MspManager organisations, Set<String> served, Clock clock) {
        this.organisations = organisations;
        this.served = Set.copyOf(served);
        this.clock = clock;
    }

    /**
     * @param serialized Fabric's {@code SerializedIdentity}: MSP id and certificate in PEM
     * @throws ProblemException NOT_A_MEMBER, IDENTITY_INVALID, IDENTITY_EXPIRED, IDENTITY_NOT_YET_VALID or
     *     ORGANISATION_NOT_SERVED
     */
    public Caller accept(ByteString serialized) {
        Identity identity = identify(serialized);
        if (!served.contains(identity.mspId())) {
            throw new ProblemException(Code.ORGANISATION_NOT_SERVED, "this gateway doesn't serve " + identity.mspId());
        }
        checkTime(identity);
        if (identity.role().filter(MAY_CALL::contains).isEmpty()) {
            throw new ProblemException(Code.IDENTITY_INVALID, "only clients and administrators call a gateway");
        }
        return new Caller(actor(identity), identity);
    }

    /** As {@link #accept(ByteString)}, of a certificate by itself. */
    public Caller accept(PresentedCertificate presented) {
        return accept(SerializedIdentities.of(presented.mspId(), Pem.of(presented.read())));
    }

    private Identity identify(ByteString serialized) {
        try {
            return organisations.identify(serialized);
        } catch (InvalidIdentityException e) {
            switch (e.reason()) {
                case UNKNOWN_MSP, UNTRUSTED_ISSUER, REVOKED ->
                    throw new ProblemException(
                            Code.NOT_A_MEMBER, "no organisation of this network has this certificate");
                default -> throw new ProblemException(Code.IDENTITY_INVALID, "the certificate is no ledger identity");
            }
        }
    }

    private void checkTime(Identity identity) {
        Instant now = clock.instant();
        if (identity.isValidAt(now)) {
            return;
        }
        Instant notBefore = identity.certificate().getNotBefore().toInstant();
        Instant notAfter = identity.certificate().getNotAfter().toInstant();
        if (now.isBefore(notBefore)) {
            throw new ProblemException(Code.IDENTITY_NOT_YET_VALID, "the certificate is valid from " + notBefore);
        }
        throw new ProblemException(Code.IDENTITY_EXPIRED, "the certificate or its issuer's has expired: " + notAfter);
    }

    private static Actor actor(Identity identity) {
        try {
            return Callers.actor(identity.mspId(), identity.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was parsed has an encoding", e);
        }
    }
}
