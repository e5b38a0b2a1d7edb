package org.digitaltrade.cli.read;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
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
import org.digitaltrade.domain.Code;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

/** Asks the auditor's own peer about its chains. Answers are unsigned: good for display and for one's own network. */
public final class PeerReader implements AutoCloseable {
    private final ActorWithKey reader;
    private final DirectTransport transport;

    private PeerReader(ActorWithKey reader, DirectTransport transport) {
        this.reader = reader;
        this.transport = transport;
    }

    /** Connects lazily. */
    public static PeerReader in(Home home) throws IOException, CommandException {
        ActorWithKey reader = Actors.in(home).reader();
        ConnectionProfile.Peer peer = ConnectionProfile.read(home.connection())
                .peersFrom(reader.identity().mspId())
                .get(0);
        return new PeerReader(reader, new DirectTransport(peer, reader.identity(), reader.signer()));
    }

    /** Whose peer is asked. */
    public String asked() {
        return transport.name();
    }

    /** How far a channel is. */
    public BlockchainInfo chain(String channel) throws LedgerException, RefusedToSignException, CommandException {
        return ask(BlockchainInfo.parser(), channel, "GetChainInfo", channel);
    }

    /** One whole block. */
    public Block block(String channel, long number) throws LedgerException, RefusedToSignException, CommandException {
        return ask(Block.parser(), channel, "GetBlockByNumber", channel, Long.toString(number));
    }

    @Override
    public void close() {
        transport.close();
    }

    private <T extends Message> T ask(Parser<T> parser, String channel, String function, String... arguments)
            throws LedgerException, RefusedToSignException, CommandException {
        List<ByteString> bytes =
                Arrays.stream(arguments).map(ByteString::copyFromUtf8).toList();
        Intent intent = new Intent(channel, "qscc", function, bytes, Map.of(), List.of());
        CheckedProposal question = ProposalCheck.check(
                Proposals.build(intent, reader.identity()), intent, reader.identity(), Instant.now());
        byte[] answer = transport.evaluate(question.bytes(), reader.signer().sign(question.digest()));
        try {
            return parser.parseFrom(answer);
        } catch (InvalidProtocolBufferException e) {
            throw new CommandException(
                    ExitCode.NETWORK, Code.GATEWAY_FAILURE, asked() + " answers " + function + " with something else");
        }
    }
}
