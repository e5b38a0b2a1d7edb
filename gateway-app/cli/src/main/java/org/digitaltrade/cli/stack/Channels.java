package org.digitaltrade.cli.stack;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.CheckedProposal;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.ProposalCheck;
import org.digitaltrade.client.Proposals;
import org.digitaltrade.client.RefusedToSignException;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

/** Asks a peer how far its channels are. */
final class Channels {
    private Channels() {}

    static List<ChannelStatus> of(Home home)
            throws IOException, CommandException, LedgerException, RefusedToSignException {
        ConnectionProfile profile = ConnectionProfile.read(home.connection());
        ActorWithKey reader = Actors.in(home).reader();
        List<ChannelStatus> channels = new ArrayList<>();
        ConnectionProfile.Peer peer =
                profile.peersFrom(reader.identity().mspId()).get(0);
        try (DirectTransport transport = new DirectTransport(peer, reader.identity(), reader.signer())) {
            for (String channel : profile.channels()) {
                BlockchainInfo info = info(transport, reader, channel);
                channels.add(new ChannelStatus(
                        channel,
                        info.getHeight(),
                        HexFormat.of().formatHex(info.getCurrentBlockHash().toByteArray()),
                        transport.name()));
            }
        }
        return channels;
    }

    private static BlockchainInfo info(DirectTransport transport, ActorWithKey reader, String channel)
            throws LedgerException, RefusedToSignException {
        Intent intent = new Intent(
                channel, "qscc", "GetChainInfo", List.of(ByteString.copyFromUtf8(channel)), Map.of(), List.of());
        CheckedProposal proposal = ProposalCheck.check(
                Proposals.build(intent, reader.identity()), intent, reader.identity(), Instant.now());
        try {
            return BlockchainInfo.parseFrom(
                    transport.evaluate(proposal.bytes(), reader.signer().sign(proposal.digest())));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the peer's answer is no chain information", e);
        }
    }
}
