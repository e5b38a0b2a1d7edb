package org.digitaltrade.embedded.gateway;

import org.digitaltrade.embedded.endorse.Endorser;
import org.digitaltrade.wire.msp.SigningIdentity;

/**
 * A peer of this network, the only one of its organisation.
 *
 * @param address host and port as clients reach it, named in error details
 * @param identity what it signs with
 * @param endorser knows the channels that the organisation has joined
 * @param conduct how it behaves
 */
public record Peer(String address, SigningIdentity identity, Endorser endorser, PeerConduct conduct) {

    /** A sound one. */
    public Peer(String address, SigningIdentity identity, Endorser endorser) {
        this(address, identity, endorser, PeerConduct.SOUND);
    }

    /** The organisation. */
    public String mspId() {
        return identity.mspId();
    }
}
