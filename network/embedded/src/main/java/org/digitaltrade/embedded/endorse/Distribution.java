package org.digitaltrade.embedded.endorse;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.embedded.simulate.PrivateAccess;
import org.digitaltrade.embedded.simulate.SimulationException;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/**
 * How private writes come from the endorsing peer to the others: here all have what one has, so only the number of those that a
 * collection demands is checked.
 */
final class Distribution {
    private final SigningIdentity self;
    private final List<SigningIdentity> peers;

    /**
     * Of one peer.
     *
     * @param peers all peers of the network, with or without this one
     */
    Distribution(SigningIdentity self, List<SigningIdentity> peers) {
        this.self = self;
        this.peers = List.copyOf(peers);
    }

    /** Checks that enough other peers could be given the writes. */
    void check(TxPvtReadWriteSet writes, Channel channel, PrivateAccess access, Snapshot state) {
        for (NsPvtReadWriteSet namespace : writes.getNsPvtRwsetList()) {
            for (CollectionPvtReadWriteSet collection : namespace.getCollectionPvtRwsetList()) {
                String name = collection.getCollectionName();
                access.collection(state, namespace.getNamespace(), name)
                        .ifPresent(config -> check(namespace.getNamespace(), config, channel));
            }
        }
    }

    private void check(String namespace, StaticCollectionConfig collection, Channel channel) {
        long eligible = peers.stream()
                .filter(peer -> !peer.mspId().equals(self.mspId()))
                .flatMap(peer -> identity(peer, channel).stream())
                .filter(peer -> Collections.isMember(collection, peer))
                .count();
        if (eligible < collection.getRequiredPeerCount()) {
            throw new SimulationException("could not build private data dissemination plan for chaincode " + namespace
                    + " and collection " + collection.getName() + ": required to disseminate to at least "
                    + collection.getRequiredPeerCount() + " peers, but know of only " + eligible
                    + " eligible peers");
        }
    }

    private static Optional<Identity> identity(SigningIdentity peer, Channel channel) {
        try {
            return Optional.of(channel.config().msps().identify(peer.serialized()));
        } catch (InvalidIdentityException e) {
            // It hasn't joined, or the channel doesn't accept it: nobody would send it anything.
            return Optional.empty();
        }
    }
}
