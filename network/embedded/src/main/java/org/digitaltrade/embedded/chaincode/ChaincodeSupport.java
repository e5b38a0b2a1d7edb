package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.store.Ledger;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.Response;

/** Runs the chaincode that a name stands for on a channel, and what that one calls, as one peer has it installed. */
public final class ChaincodeSupport implements AutoCloseable {
    /** Longest time of one transaction: {@code chaincode.executetimeout} of Fabric's sample configuration. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private final EndorsementInfo info;
    private final Installation installation;
    private final Calls calls;

    /**
     * Loads every chaincode of this JVM.
     *
     * @param info what the channels say of a name
     * @param loaded packages by chaincode name
     * @param timeLimit longest time of one transaction
     */
    public ChaincodeSupport(EndorsementInfo info, Map<String, ChaincodePackage> loaded, Duration timeLimit) {
        this(info, new Installation(loaded, InstalledChaincodes.NONE, new ChaincodeHosts(timeLimit)));
        installation.load();
    }

    private ChaincodeSupport(EndorsementInfo info, Installation installation) {
        this.info = info;
        this.installation = installation;
        this.calls = new Calls(info, installation);
    }

    /** The same for a peer that has packages installed besides. All running chaincode is shared. */
    public ChaincodeSupport with(InstalledChaincodes installed) {
        return new ChaincodeSupport(info, installation.with(installed));
    }

    /**
     * The same for one of several organisations, none of which shares a class, a process, or what chaincode could see of its host: Java
     * chaincode runs in a process of this organisation's own. Close it too.
     */
    public ChaincodeSupport ofItsOwn(int organisation) {
        return new ChaincodeSupport(info, installation.in(Surroundings.number(organisation)));
    }

    /** Which of so many organisations has the opposite of this one's surroundings. */
    public static int opposite(int organisation, int organisations) {
        return Surroundings.opposite(organisation, organisations);
    }

    /** The definition in force on the channel, whether or not it is installed here. */
    public Optional<ChaincodeDefinition> defined(Ledger ledger, String name) {
        return info.committed(ledger, name);
    }

    /** Whether a definition of the channel could run here now. */
    public boolean runs(ChaincodeDefinition definition, Ledger ledger) {
        return installation.hasLoaded(definition) || installation.hasInstalled(definition, ledger);
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
                throw new ExecutionException(failed + reason(failure, name));
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

    private static String reason(Throwable failure, String name) {
        Throwable cause = Causes.of(failure);
        if (cause instanceof UnreachableException) {
            return "could not launch chaincode " + name + ": connection to " + name + " failed: "
                    + String.valueOf(cause.getMessage());
        }
        if (cause instanceof ExecutionException refused) {
            return "error sending: " + refused.getMessage();
        }
        return cause instanceof TimeoutException
                ? "error sending: timeout expired while executing transaction"
                : "error sending: chaincode stream terminated";
    }

    @Override
    public void close() {
        installation.close();
    }
}
