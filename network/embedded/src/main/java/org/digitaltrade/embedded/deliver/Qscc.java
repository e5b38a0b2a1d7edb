package org.digitaltrade.embedded.deliver;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.endorse.SystemChaincode;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.SignedData;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/** The system chaincode that queries blocks and transactions, with the words of a real peer. */
public final class Qscc implements SystemChaincode {
    /** Its name. */
    public static final String NAME = "qscc";

    private static final String GET_CHAIN_INFO = "GetChainInfo";
    private static final int OK = 200;
    private static final int ERROR = 500;

    private final Map<String, Channel> channels;

    /** Queries the channels by name. */
    public Qscc(Map<String, Channel> channels) {
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
        require(arguments.size() >= 2, "Incorrect number of arguments, " + arguments.size());
        String function = arguments.get(0).toStringUtf8();
        String channelName = arguments.get(1).toStringUtf8();
        SignedData signed = checkCaller(proposal);
        require(function.equals(GET_CHAIN_INFO) || arguments.size() >= 3, "missing 3rd argument for " + function);
        Channel channel = channels.get(channelName);
        if (channel == null) {
            throw new QueryFailure("Invalid chain ID, " + channelName);
        }
        Query query = query(function, channelName);
        Optional<String> denied = channel.denied(Channel.READERS, signed);
        require(
                denied.isEmpty(),
                "access denied for [" + function + "][" + channelName + "]: [" + denied.orElse("") + "]");
        return query.on(channel.ledger(), arguments);
    }

    /** Only a client asks directly: called from another chaincode it could wait for a commit that waits for it. */
    private static SignedData checkCaller(SignedProposal proposal) throws QueryFailure {
        try {
            DecodedProposal decoded = DecodedProposal.parse(proposal.getProposalBytes());
            String called = decoded.call().chaincode();
            require(
                    called.equals(NAME),
                    "Rejecting invoke of QSCC from another chaincode because of potential for deadlocks, original"
                            + " invocation for '" + called + "'");
            return new SignedData(proposal.getProposalBytes(), decoded.header().creator(), proposal.getSignature());
        } catch (MalformedBytesException e) {
            throw new QueryFailure("Failed to identify the called chaincode: " + e.getMessage());
        }
    }

    /** One function. */
    private interface Query {
        MessageLite on(Ledger ledger, List<ByteString> arguments) throws QueryFailure;
    }

    private static Query query(String function, String channel) throws QueryFailure {
        return switch (function) {
            case GET_CHAIN_INFO -> (ledger, arguments) -> ledger.info();
            case "GetBlockByNumber" ->
                (ledger, arguments) -> blockByNumber(ledger, arguments.get(2).toStringUtf8());
            case "GetBlockByHash" -> (ledger, arguments) -> blockByHash(ledger, arguments.get(2));
            case "GetBlockByTxID" ->
                (ledger, arguments) ->
                        blockByTransaction(ledger, arguments.get(2).toStringUtf8());
            case "GetTransactionByID" ->
                (ledger, arguments) -> transaction(ledger, arguments.get(2).toStringUtf8());
            default ->
                throw new QueryFailure("access denied for [" + function + "][" + channel
                        + "]: [Unmapped policy for qscc/" + function + "]");
        };
    }

    private static MessageLite blockByNumber(Ledger ledger, String text) throws QueryFailure {
        long number = GoNumbers.parseUint(text)
                .orElseThrow(() ->
                        new QueryFailure("Failed to parse block number with error " + GoNumbers.parseFailure(text)));
        // The largest number stands for the newest block.
        return ledger.block(number == -1 ? ledger.height() - 1 : number)
                .orElseThrow(() -> new QueryFailure("Failed to get block number " + Long.toUnsignedString(number)
                        + ", error no such block number [" + Long.toUnsignedString(number) + "] in index"));
    }

    private static MessageLite blockByHash(Ledger ledger, ByteString hash) throws QueryFailure {
        return ledger.blockByHash(hash)
                .orElseThrow(() -> new QueryFailure("Failed to get block hash " + hash.toStringUtf8()
                        + ", error no such block hash [" + HexFormat.of().formatHex(hash.toByteArray())
                        + "] in index"));
    }

    private static MessageLite blockByTransaction(Ledger ledger, String id) throws QueryFailure {
        return ledger.transaction(id)
                .flatMap(location -> ledger.block(location.block()))
                .orElseThrow(
                        () -> new QueryFailure("Failed to get block for txID " + id + ", error " + notIndexed(id)));
    }

    private static MessageLite transaction(Ledger ledger, String id) throws QueryFailure {
        return ledger.transaction(id)
                .map(location -> ProcessedTransaction.newBuilder()
                        .setTransactionEnvelope(ledger.envelope(location))
                        .setValidationCode(location.code().getNumber())
                        .build())
                .orElseThrow(() ->
                        new QueryFailure("Failed to get transaction with id " + id + ", error " + notIndexed(id)));
    }

    private static String notIndexed(String id) {
        return "no such transaction ID [" + id + "] in index";
    }

    private static void require(boolean holds, String otherwise) throws QueryFailure {
        if (!holds) {
            throw new QueryFailure(otherwise);
        }
    }
}
