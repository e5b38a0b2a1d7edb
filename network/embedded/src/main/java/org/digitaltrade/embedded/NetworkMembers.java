package org.digitaltrade.embedded;

import java.util.List;
import org.digitaltrade.embedded.order.ConsenterQuorum;
import org.digitaltrade.identity.Credentials;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.identity.OrganisationIdentities;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.wire.crypto.EcdsaSigner;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.msp.SigningIdentity;

/** The identities of the network in the roles in which they sign. */
record NetworkMembers(Topology topology, NetworkIdentities identities) {
    private static final String ADMINISTRATOR = "Admin";

    SigningIdentity peer(String mspId) {
        return signing(mspId, identities.organisation(mspId).node());
    }

    SigningIdentity administrator(String mspId) {
        OrganisationIdentities organisation = identities.organisation(mspId);
        return signing(mspId, organisation.user(ADMINISTRATOR));
    }

    List<SigningIdentity> peers(Channel channel) {
        return channel.members().stream()
                .map(PeerOrganisation::mspId)
                .map(this::peer)
                .toList();
    }

    /** An organisation as its own peer knows it. */
    Msp msp(String mspId) {
        String root = identities.organisation(mspId).root().certificate().pem();
        return Msp.ofRoots(mspId, List.of(Pem.certificate(root)));
    }

    ConsenterQuorum consenters() {
        return new ConsenterQuorum(topology.ordererOrganisations().stream()
                .map(orderer -> new ConsenterQuorum.Node(
                        orderer.consenter(),
                        EcdsaSigner.of(
                                identities.organisation(orderer.mspId()).node().privateKey())))
                .toList());
    }

    private static SigningIdentity signing(String mspId, Credentials credentials) {
        return new SigningIdentity(
                mspId,
                SerializedIdentities.of(mspId, credentials.certificate().pem()),
                EcdsaSigner.of(credentials.privateKey()));
    }
}
