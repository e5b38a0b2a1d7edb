package org.digitaltrade.embedded.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaltrade.embedded.Recordings;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.chaincode.EndorsementInfo;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.endorse.Endorser;
import org.digitaltrade.embedded.genesis.LifecycleDefinitions;
import org.digitaltrade.embedded.store.Store;
import org.digitaltrade.embedded.validate.Committer;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Block;

/** A recorded channel at its first block, with peers that carry the recorded certificates. */
final class RecordedChannel implements AutoCloseable {
    private final String network;
    private final Store store;
    private final Channel channel;

    RecordedChannel(String network, Path folder) {
        this.network = network;
        Block genesis = Recordings.block(network, 0);
        store = Store.open(folder, List.of("trade"));
        Committer.commitGenesis(store.ledger("trade"), genesis);
        channel = new Channel(store.ledger("trade"), ChannelConfig.parse(genesis));
    }

    Channel channel() {
        return channel;
    }

    Map<String, Peer> peers() {
        EndorsementInfo info = new EndorsementInfo(new LifecycleDefinitions());
        Map<String, Peer> peers = new LinkedHashMap<>();
        for (String mspId : channel.config().applicationOrganisations().keySet()) {
            SigningIdentity identity = Recordings.peer(network, mspId);
            Endorser endorser =
                    new Endorser(identity, List.of(), Map.of(), info, nothingInstalled(), Map.of(), Clock.systemUTC());
            peers.put(mspId, new Peer(mspId + ":7051", identity, endorser));
        }
        return peers;
    }

    Discovery discovery() {
        return new Discovery(Map.of("trade", channel), nothingInstalled(), peers());
    }

    private static ChaincodeSupport nothingInstalled() {
        return new ChaincodeSupport(
                new EndorsementInfo(new LifecycleDefinitions()), Map.of(), ChaincodeSupport.TIME_LIMIT);
    }

    @Override
    public void close() {
        store.close();
    }
}
