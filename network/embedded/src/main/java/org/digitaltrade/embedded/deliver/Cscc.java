package org.digitaltrade.embedded.deliver;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.endorse.SystemChaincode;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.SignedData;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChannelInfo;
import org.hyperledger.fabric.protos.peer.ChannelQueryResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * The system chaincode that tells of channels and their configuration, with the words of a real peer. Joining is the topology's
 * affair.
 */
public final class Cscc implements SystemChaincode {
    /** Its name. */
    public static final String NAME = "cscc";

    private static final int OK = 200;
    private static final int ERROR = 500;

    private final Msp organisation;
    private final Map<String, Channel> channels;

    /**
     * Of one peer.
     *
     * @param organisation whose members may ask which channels there are
     * @param channels those that the peer has joined, by name
     */
    public Cscc(Msp organisation, Map<String, Channel> channels) {
        this.organisation = organisation;
        this.channels = Map.copyOf(channels);
    }

    /** A query that can't be answered; the message is the answer. */
    private static final class QueryFailure extends Exception {
        private static final long serialVersionUID = 1L;

        QueryFailure(String message) {
            super(message, null, false, false);
        }
    }

    @Override
    public Response invoke(ChaincodeInput input, SignedProposal proposal) {
        try {
            return Response.newBuilder()
                    .setStatus(OK)
                    .setPayload(answer(input.getArgsList(), proposal).toByteString())
                    .build();
        } catch (QueryFailure e) {
            return Response.newBuilder()
                    .setStatus(ERROR)
                    .setMessage(String.valueOf(e.getMessage()))
                    .build();
        }
    }

    private MessageLite answer(List<ByteString> arguments, SignedProposal proposal) throws QueryFailure {
        require(!arguments.isEmpty(), "Incorrect number of arguments, 0");
        String function = arguments.get(0).toStringUtf8();
        require(
                function.equals("GetChannels") || arguments.size() >= 2,
                "Incorrect number of arguments, " + arguments.size());
        SignedData signed = checkCaller(proposal);
        return switch (function) {
            case "GetChannels" -> channels(signed);
            case "GetConfigBlock" ->
                configBlock(readable(function, arguments, signed).ledger());
            case "GetChannelConfig" -> {
                require(!arguments.get(1).isEmpty(), "empty channel name provided");
                yield config(readable(function, arguments, signed).ledger());
            }
            default -> throw new QueryFailure("Requested function " + function + " not found.");
        };
    }

    private static SignedData checkCaller(SignedProposal proposal) throws QueryFailure {
        try {
            DecodedProposal decoded = DecodedProposal.parse(proposal.getProposalBytes());
            String called = decoded.call().chaincode();
            require(
                    called.equals(NAME),
                    "Rejecting invoke of CSCC from another chaincode, original invocation for '" + called + "'");
            return new SignedData(proposal.getProposalBytes(), decoded.header().creator(), proposal.getSignature());
        } catch (MalformedBytesException e) {
            throw new QueryFailure("Failed to identify the called chaincode: " + e.getMessage());
        }
    }

    private MessageLite channels(SignedData signed) throws QueryFailure {
        try {
            new MspManager(List.of(organisation)).identify(signed.identity());
        } catch (InvalidIdentityException e) {
            throw new QueryFailure("access denied for [GetChannels]: Failed verifying that proposal's creator satisfies"
                    + " local MSP principal during channelless check policy with policy [Members]: [This identity is not"
                    + " a member]");
        }
        ChannelQueryResponse.Builder all = ChannelQueryResponse.newBuilder();
        channels.keySet().stream()
                .sorted()
                .forEach(name -> all.addChannels(ChannelInfo.newBuilder().setChannelId(name)));
        return all.build();
    }

    private Channel readable(String function, List<ByteString> arguments, SignedData signed) throws QueryFailure {
        String name = arguments.get(1).toStringUtf8();
        Channel channel = channels.get(name);
        if (channel == null) {
            throw new QueryFailure("access denied for [" + function + "][" + name
                    + "]: Failed to get policy manager for channel [" + name + "]");
        }
        Optional<String> denied = channel.denied(Channel.READERS, signed);
        require(denied.isEmpty(), "access denied for [" + function + "][" + name + "]: " + denied.orElse(""));
        return channel;
    }

    private static Block configBlock(Ledger ledger) {
        return ledger.block(ActiveConfig.of(ledger).block()).orElseThrow();
    }

    private static MessageLite config(Ledger ledger) throws QueryFailure {
        try {
            Payload payload = Payload.parseFrom(
                    Envelope.parseFrom(configBlock(ledger).getData().getData(0)).getPayload());
            return ConfigEnvelope.parseFrom(payload.getData()).getConfig();
        } catch (InvalidProtocolBufferException e) {
            throw new QueryFailure(String.valueOf(e.getMessage()));
        }
    }

    private static void require(boolean holds, String otherwise) throws QueryFailure {
        if (!holds) {
            throw new QueryFailure(otherwise);
        }
    }
}
