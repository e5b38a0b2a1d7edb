package org.digitaltrade.client;

import com.google.protobuf.ByteString;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.client.BlockEventsRequest;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;

/** Talks to one organisation's peer through Fabric's own gateway protocol, without any server of ours in between. */
public final class DirectTransport implements Transport {
    /** Fabric's own limit for simulating, 30 s, plus the way there and back. */
    static final Duration ENDORSE_LIMIT = Duration.ofSeconds(35);
    /** Handing an envelope to the orderers; a leader change may take several seconds. */
    static final Duration SUBMIT_LIMIT = Duration.ofSeconds(15);

    private final ConnectionProfile.Peer peer;
    private final LedgerIdentity identity;
    private final TransactionSigner signer;
    private final ManagedChannel channel;
    private final Gateway gateway;

    /**
     * Connects lazily: a peer that is down shows at the first call.
     *
     * @param signer signs questions for the status of a transaction; transactions are signed by the caller
     * @throws IOException when the peer's TLS root can't be read
     */
    public DirectTransport(ConnectionProfile.Peer peer, LedgerIdentity identity, TransactionSigner signer)
            throws IOException {
        this.peer = peer;
        this.identity = identity;
        this.signer = signer;
        this.channel = GrpcChannels.open(peer);
        this.gateway = Gateway.newInstance()
                .identity(identity.forGateway())
                .connection(channel)
                .endorseOptions(within(ENDORSE_LIMIT))
                .evaluateOptions(within(ENDORSE_LIMIT))
                .submitOptions(within(SUBMIT_LIMIT))
                .connect();
    }

    @Override
    public String name() {
        return "peer of " + peer.mspId();
    }

    /** Names it with the place where it is looked for. */
    public String address() {
        return name() + " at " + peer.endpoint();
    }

    @Override
    public byte[] endorse(byte[] proposed, byte[] signature) throws LedgerException {
        try {
            return gateway.newSignedProposal(proposed, signature).endorse().getBytes();
        } catch (EndorseException e) {
            LedgerException failed = FabricFailures.at(Stage.ENDORSE, e, address());
            throw failed.judged(failed.failure().askedBy(identity.mspId()));
        }
    }

    /**
     * Asks this one peer; the answer is unsigned and good for display only.
     *
     * @return what the function returned
     */
    public byte[] evaluate(byte[] proposed, byte[] signature) throws LedgerException {
        try {
            return gateway.newSignedProposal(proposed, signature).evaluate();
        } catch (GatewayException e) {
            throw FabricFailures.at(Stage.ENDORSE, e, address());
        }
    }

    @Override
    public Optional<CommitStatus> submit(String channelName, byte[] prepared, byte[] signature) throws LedgerException {
        try {
            gateway.newSignedTransaction(prepared, signature).submitAsync();
            return Optional.empty();
        } catch (SubmitException e) {
            throw FabricFailures.at(Stage.SUBMIT, e, address());
        }
    }

    @Override
    public Optional<CommitStatus> status(String channelName, String transactionId, Duration wait)
            throws LedgerException {
        byte[] request = commitStatusRequest(channelName, transactionId);
        byte[] signature = signer.sign(Hash.SHA256.apply(request));
        byte[] signable = SignedCommitStatusRequest.newBuilder()
                .setRequest(ByteString.copyFrom(request))
                .build()
                .toByteArray();
        try {
            var status = gateway.newSignedCommit(signable, signature).getStatus(within(wait));
            return Optional.of(CommitStatus.of(status.getBlockNumber(), status.getCode()));
        } catch (CommitStatusException e) {
            if (e.getStatus().getCode() == Status.Code.DEADLINE_EXCEEDED) {
                return Optional.empty();
            }
            throw FabricFailures.at(Stage.COMMIT, e, address());
        }
    }

    /**
     * Full blocks from that number on, as they come; waits for those that don't exist yet. The caller closes it, which
     * ends the wait.
     */
    public CloseableIterator<Block> blocks(String channelName, long from) {
        BlockEventsRequest request = gateway.getNetwork(channelName)
                .newBlockEventsRequest()
                .startBlock(from)
                .build();
        return gateway.newSignedBlockEventsRequest(request.getBytes(), signer.sign(request.getDigest()))
                .getEvents();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private byte[] commitStatusRequest(String channelName, String transactionId) {
        return CommitStatusRequest.newBuilder()
                .setChannelId(channelName)
                .setTransactionId(transactionId)
                .setIdentity(identity.creator())
                .build()
                .toByteArray();
    }

    private static UnaryOperator<CallOptions> within(Duration limit) {
        return options -> options.withDeadlineAfter(limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
