package org.digitaltrade.embedded.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.genesis.BftQuorum;
import org.digitaltrade.embedded.order.Orderer;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.block.Consenter;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;

/** Submit: hands the signed envelope to the ordering service. Success means queued, not committed. */
final class Submission {
    private static final String ALREADY_THERE = "failed to submit request: request already exists";
    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final Discovery discovery;
    private final Map<String, Orderer> orderers;

    Submission(Discovery discovery, Map<String, Orderer> orderers) {
        this.discovery = discovery;
        this.orderers = Map.copyOf(orderers);
    }

    SubmitResponse submit(SubmitRequest request) {
        if (!request.hasPreparedTransaction()) {
            throw new GatewayException(Code.INVALID_ARGUMENT, "a prepared transaction is required");
        }
        Envelope transaction = request.getPreparedTransaction();
        if (transaction.getSignature().isEmpty()) {
            throw new GatewayException(Code.INVALID_ARGUMENT, "prepared transaction must be signed");
        }
        Channel channel = discovery.require(request.getChannelId(), Code.FAILED_PRECONDITION);
        BroadcastResponse response = orderer(transaction, channel)
                .orElseThrow(() -> new GatewayException(Code.UNAVAILABLE, "no orderer nodes available"))
                .broadcast(transaction);
        if (!isTaken(response, channel)) {
            throw channel.config().consensusType().equals(ChannelConfig.BFT)
                    ? refusedByQuorum(response, channel)
                    : refusedByOne(response);
        }
        return SubmitResponse.getDefaultInstance();
    }

    /** All orderers serve all channels: what is ordered where, the envelope says, not the request. */
    private Optional<Orderer> orderer(Envelope transaction, Channel asked) {
        Orderer ofRequest = orderers.get(asked.name());
        try {
            Payload payload = Payload.parseFrom(transaction.getPayload());
            String named = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader())
                    .getChannelId();
            return Optional.ofNullable(orderers.getOrDefault(named, ofRequest));
        } catch (InvalidProtocolBufferException e) {
            // An orderer will say what it can't read.
            return Optional.ofNullable(ofRequest);
        }
    }

    private static boolean isTaken(BroadcastResponse response, Channel channel) {
        boolean queuedBefore = channel.config().consensusType().equals(ChannelConfig.BFT)
                && response.getStatus() == Status.SERVICE_UNAVAILABLE
                && response.getInfo().equals(ALREADY_THERE);
        return queuedBefore || response.getStatus() == Status.SUCCESS;
    }

    /** All orderers answer alike here; the gateway gives up when too many have refused for a quorum to remain. */
    private static GatewayException refusedByQuorum(BroadcastResponse response, Channel channel) {
        List<Consenter> consenters = List.copyOf(channel.config().consenters().values());
        int quorum = BftQuorum.size(consenters.size());
        List<ErrorDetail> details = new ArrayList<>();
        for (Consenter orderer : consenters.subList(0, consenters.size() - quorum + 1)) {
            details.add(ErrorDetail.newBuilder()
                    .setAddress(orderer.host() + ":" + orderer.port())
                    .setMspId(orderer.mspId())
                    .setMessage(unsuccessful(response))
                    .build());
        }
        return new GatewayException(
                Code.UNAVAILABLE,
                "insufficient number of orderers could successfully process transaction to satisfy quorum requirement",
                details);
    }

    private static GatewayException refusedByOne(BroadcastResponse response) {
        int status = response.getStatusValue();
        return status >= CLIENT_ERROR && status < SERVER_ERROR
                ? new GatewayException(Code.ABORTED, unsuccessful(response))
                : new GatewayException(Code.UNAVAILABLE, "no orderers could successfully process transaction");
    }

    private static String unsuccessful(BroadcastResponse response) {
        return "received unsuccessful response from orderer: status=" + response.getStatus() + ", info="
                + response.getInfo();
    }
}
