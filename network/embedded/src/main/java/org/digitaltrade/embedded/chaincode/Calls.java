package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.Set;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.simulate.SimulationException;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.Response;

/** Prepares calls: the one a client asked for, and those of a chaincode to another within the same transaction. */
final class Calls {
    /** Where a chaincode that demands an initialisation notes the version it has been initialised for. */
    private static final String INITIALIZED = "\u0000" + Character.toString(Character.MAX_CODE_POINT) + "initialized";

    private final EndorsementInfo info;
    private final Installation installation;

    /** What one transaction occupies of a chaincode: it can run once on each channel. */
    private record Running(ChaincodeHost host, String channel) {}

    /** A call that is ready to run. */
    record Call(ChaincodeHost host, ChaincodeMessage message, LedgerRequests requests) {}

    Calls(EndorsementInfo info, Installation installation) {
        this.info = info;
        this.installation = installation;
    }

    /**
     * The client's call.
     *
     * @throws ExecutionException with Fabric's wording if the chaincode isn't defined, installed or initialised
     */
    Call first(TransactionContext context, String name, ChaincodeInput input) {
        return prepare(context, name, input, Set.of());
    }

    private Call prepare(TransactionContext context, String name, ChaincodeInput input, Set<Running> callers) {
        ChaincodeDefinition definition = info.require(context.channel(), name, context.simulator());
        ChaincodeHost host = context.simulator()
                .look(state -> installation.host(definition, state))
                .orElseThrow(() -> new ExecutionException(
                        "chaincode definition for '" + name + "' exists, but chaincode is not installed"));
        ChaincodeMessage.Type type = type(context, definition, input);
        Set<Running> chain = new HashSet<>(callers);
        if (!chain.add(new Running(host, context.channel()))) {
            // One running chaincode can't hold one transaction twice.
            throw new ExecutionException(
                    "error sending: txid: " + context.transactionId() + "(" + context.channel() + ") exists");
        }
        ChaincodeMessage message = ChaincodeMessage.newBuilder()
                .setType(type)
                .setPayload(input.toByteString())
                .setTxid(context.transactionId())
                .setChannelId(context.channel())
                .setProposal(context.proposal())
                .build();
        boolean initialises = type == ChaincodeMessage.Type.INIT;
        return new Call(
                host,
                message,
                new LedgerRequests(name, initialises, context.simulator(), spec -> callee(context, spec, chain)));
    }

    private ChaincodeMessage callee(TransactionContext context, ChaincodeSpec spec, Set<Running> callers) {
        Target target = Target.parse(spec.getChaincodeId().getName());
        Response ofPeer = context.reach().system(target.name(), spec.getInput());
        if (ofPeer != null) {
            return Messages.completed(context, ofPeer);
        }
        if (target.channel().isEmpty() || target.channel().equals(context.channel())) {
            return converse(context, target.name(), spec, callers);
        }
        TransactionContext elsewhere = context.reach().on(target.channel());
        try {
            return converse(elsewhere, target.name(), spec, callers);
        } finally {
            elsewhere.simulator().close();
        }
    }

    private ChaincodeMessage converse(
            TransactionContext context, String name, ChaincodeSpec spec, Set<Running> callers) {
        Call call;
        try {
            call = prepare(context, name, spec.getInput(), callers);
        } catch (ExecutionException e) {
            throw new SimulationException("execute failed: invalid invocation: [channel " + context.channel()
                    + "] failed to get chaincode container info for " + name + ": " + e.getMessage());
        }
        return call.host().stream().converse(call.message(), call.requests());
    }

    /** A chaincode's name as another one gives it: {@code name:version/channel}, version and channel optional. */
    private record Target(String name, String channel) {
        static Target parse(String text) {
            int slash = text.indexOf('/');
            String first = slash < 0 ? text : text.substring(0, slash);
            int colon = first.indexOf(':');
            return new Target(
                    colon < 0 ? first : first.substring(0, colon), slash < 0 ? "" : text.substring(slash + 1));
        }
    }

    private static ChaincodeMessage.Type type(
            TransactionContext context, ChaincodeDefinition definition, ChaincodeInput input) {
        String name = "chaincode '" + definition.name() + "' ";
        boolean missing = definition.initRequired()
                && !context.simulator()
                        .get(definition.name(), INITIALIZED)
                        .equals(ByteString.copyFromUtf8(definition.version()));
        if (!input.getIsInit()) {
            if (missing) {
                throw new ExecutionException(
                        name + "has not been initialized for this version, must call as init first");
            }
            return ChaincodeMessage.Type.TRANSACTION;
        }
        if (!definition.initRequired()) {
            throw new ExecutionException(name + "does not require initialization but called as init");
        }
        if (!missing) {
            throw new ExecutionException(name + "is already initialized but called as init");
        }
        context.simulator().put(definition.name(), INITIALIZED, ByteString.copyFromUtf8(definition.version()));
        return ChaincodeMessage.Type.INIT;
    }
}
