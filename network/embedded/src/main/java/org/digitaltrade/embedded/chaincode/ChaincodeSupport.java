package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.store.Ledger;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.Response;

/** Runs the chaincode that a name stands for on a channel, and what that one calls. */
public final class ChaincodeSupport implements AutoCloseable {
    /** Longest time of one transaction: {@code chaincode.executetimeout} of Fabric's sample configuration. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    /** What an interrupted transaction gets to end before its chaincode counts as stuck. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Map<ChaincodePackage, ChaincodeHost> hosts = new HashMap<>();
    private final EndorsementInfo info;
    private final Set<String> installed;
    private final Calls calls;

    /**
     * Loads every installed chaincode.
     *
     * @param info what the channels say of a name
     * @param installed packages by chaincode name
     * @param timeLimit longest time of one transaction
     */
    public ChaincodeSupport(EndorsementInfo info, Map<String, ChaincodePackage> installed, Duration timeLimit) {
        installed.forEach((name, chaincode) -> hosts.computeIfAbsent(
                chaincode,
                key -> new ChaincodeHost(
                        name, () -> new InProcessStream(key.libraries(), key.mainClass()), timeLimit, GRACE)));
        Map<String, ChaincodeHost> byName = new HashMap<>();
        installed.forEach((name, chaincode) -> byName.put(name, hosts.get(chaincode)));
        this.info = info;
        this.installed = Set.copyOf(installed.keySet());
        this.calls = new Calls(info, byName);
    }

    /** The definition of a chaincode that could run on the channel now: defined there and installed here. */
    public Optional<ChaincodeDefinition> runnable(Ledger ledger, String name) {
        return installed.contains(name) ? info.committed(ledger, name) : Optional.empty();
    }

    /**
     * Runs a transaction.
     *
     * @return the chaincode's answer, also one that refuses; fails with {@link ExecutionException} if there was none
     */
    public CompletableFuture<Execution> execute(TransactionContext context, String name, ChaincodeInput input) {
        String failed = "failed to execute transaction " + context.transactionId() + ": ";
        Calls.Call call;
        try {
            call = calls.first(context, name, input);
        } catch (ExecutionException e) {
            return CompletableFuture.failedFuture(
                    new ExecutionException(failed + "invalid invocation: " + e.getMessage()));
        }
        return call.host().run(call.message(), call.requests()).handle((message, failure) -> {
            if (failure != null) {
                throw new ExecutionException(failed + "error sending: " + reason(failure));
            }
            return result(context.transactionId(), name, message);
        });
    }

    private static Execution result(String transactionId, String name, ChaincodeMessage message) {
        if (message.getType() != ChaincodeMessage.Type.COMPLETED) {
            throw new ExecutionException(
                    "transaction returned with failure: " + message.getPayload().toStringUtf8());
        }
        try {
            Response response = Response.parseFrom(message.getPayload());
            if (!message.hasChaincodeEvent()) {
                return new Execution(response, Optional.empty());
            }
            // Whatever the chaincode says of itself in the event, the peer knows better.
            var event = message.getChaincodeEvent().toBuilder()
                    .setChaincodeId(name)
                    .setTxId(transactionId)
                    .build();
            return new Execution(response, Optional.of(event));
        } catch (InvalidProtocolBufferException e) {
            throw new ExecutionException(
                    "failed to unmarshal response for transaction " + transactionId + ": " + e.getMessage());
        }
    }

    private static String reason(Throwable failure) {
        return Causes.of(failure) instanceof TimeoutException
                ? "timeout expired while executing transaction"
                : "chaincode stream terminated";
    }

    @Override
    public void close() {
        hosts.values().forEach(ChaincodeHost::close);
    }
}
