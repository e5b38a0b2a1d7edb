package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.read.PeerReader;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.RefusedToSignException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

/** How far the channels of the network that runs here are. */
final class Channels {
    private Channels() {}

    static List<ChannelStatus> of(Home home)
            throws IOException, CommandException, LedgerException, RefusedToSignException {
        List<ChannelStatus> channels = new ArrayList<>();
        try (PeerReader peer = PeerReader.in(home)) {
            for (String channel : ConnectionProfile.read(home.connection()).channels()) {
                BlockchainInfo info = peer.chain(channel);
                String tip = HexFormat.of().formatHex(info.getCurrentBlockHash().toByteArray());
                channels.add(new ChannelStatus(channel, info.getHeight(), tip, peer.asked()));
            }
        }
        return channels;
    }
}
