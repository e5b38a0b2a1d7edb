package org.digitaltrade.embedded.lifecycle;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.embedded.endorse.SystemChaincode;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.LifecycleKeys;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.SignedData;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.ApproveChaincodeDefinitionForMyOrgResult;
import org.hyperledger.fabric.protos.peer.lifecycle.CheckCommitReadinessArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionResult;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionArgs;

/** The lifecycle of one peer. Its functions take one message and give one, as Fabric's do. */
public final class Lifecycle implements SystemChaincode {
    /** Its name. */
    public static final String NAME = LifecycleKeys.NAMESPACE;

    /** Functions of the peer itself, for administrators of its organisation; the others are for writers of the channel. */
    private static final Set<String> OF_THE_PEER = Set.of(
            "InstallChaincode",
            "QueryInstalledChaincode",
            "QueryInstalledChaincodes",
            "GetInstalledChaincodePackage",
            "ApproveChaincodeDefinitionForMyOrg",
            "QueryApprovedChaincodeDefinition",
            "QueryApprovedChaincodeDefinitions");

    private static final Set<String> OF_A_CHANNEL = Set.of(
            "CheckCommitReadiness",
            "CommitChaincodeDefinition",
            "QueryChaincodeDefinition",
            "QueryChaincodeDefinitions");

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int ERROR = 500;

    private final Msp organisation;
    private final Map<String, Channel> channels;
    private final InstalledPackages packages;

    /**
     * The lifecycle of a peer.
     *
     * @param organisation the peer's own
     * @param channels those it has joined, by name
     * @param packages what it has installed
     */
    public Lifecycle(Msp organisation, Map<String, Channel> channels, PackageStore packages) {
        this.organisation = organisation;
        this.channels = Map.copyOf(channels);
        this.packages = new InstalledPackages(organisation.id(), this.channels, packages);
    }

    @Override
    public Response invoke(ChaincodeInput input, SignedProposal proposal) {
        return simulate(input, proposal).response();
    }

    @Override
    public Simulated simulate(ChaincodeInput input, SignedProposal proposal) {
        List<ByteString> arguments = input.getArgsList();
        if (arguments.isEmpty()) {
            return refused("lifecycle scc must be invoked with arguments");
        }
        if (arguments.size() != 2) {
            return refused("lifecycle scc operations require exactly two arguments but received " + arguments.size());
        }
        String function = arguments.get(0).toStringUtf8();
        DecodedProposal decoded;
        try {
            decoded = DecodedProposal.parse(proposal.getProposalBytes());
        } catch (MalformedBytesException e) {
            return refused("Failed getting signed proposal from stub: [" + e.getMessage() + "]");
        }
        Optional<Channel> channel =
                Optional.ofNullable(channels.get(decoded.header().channel()));
        SignedData signed =
                new SignedData(proposal.getProposalBytes(), decoded.header().creator(), proposal.getSignature());
        Optional<String> denied = denied(function, channel, signed);
        return denied.isPresent()
                ? refused("Failed to authorize invocation due to failed ACL check: " + denied.get())
                : run(function, arguments.get(1), channel);
    }

    private Optional<String> denied(String function, Optional<Channel> channel, SignedData signed) {
        if (OF_THE_PEER.contains(function)) {
            return new AdministratorRule(organisation).denied(signed);
        }
        if (!OF_A_CHANNEL.contains(function)) {
            return Optional.of("Unmapped policy for " + NAME + "/" + function);
        }
        return channel.map(joined -> joined.denied(Channel.WRITERS, signed))
                .orElse(Optional.of("Invalid channel ID name during check policy on signed data. Name must be different"
                        + " from nil."));
    }

    private Simulated run(String function, ByteString argument, Optional<Channel> channel) {
        try {
            if (channel.isEmpty()) {
                return new Simulated(success(packages.call(function, argument)), ByteString.EMPTY);
            }
            try (Snapshot snapshot = channel.get().ledger().snapshot()) {
                LifecycleState state = new LifecycleState(snapshot);
                ChannelLifecycle lifecycle = new ChannelLifecycle(organisation.id(), channel.get(), state);
                MessageLite result = call(function, argument, lifecycle);
                return new Simulated(success(result), state.readWriteSet());
            }
        } catch (LifecycleException e) {
            return e.isNotFound()
                    ? answered(NOT_FOUND, String.valueOf(e.getMessage()))
                    : refused("failed to invoke backing implementation of '" + function + "': " + e.getMessage());
        } catch (InvalidProtocolBufferException e) {
            return refused("failed to invoke backing implementation of '" + function
                    + "': could not decode input arg for function: " + e.getMessage());
        } catch (IOException e) {
            return refused("failed to invoke backing implementation of '" + function
                    + "': could not save cc install package: " + e.getMessage());
        }
    }

    private MessageLite call(String function, ByteString argument, ChannelLifecycle lifecycle)
            throws LifecycleException, InvalidProtocolBufferException, IOException {
        switch (function) {
            case "ApproveChaincodeDefinitionForMyOrg" -> {
                ApproveChaincodeDefinitionForMyOrgArgs input =
                        ApproveChaincodeDefinitionForMyOrgArgs.parseFrom(argument);
                lifecycle.approve(
                        DefinitionRequest.of(input),
                        input.getSource().getLocalPackage().getPackageId());
                return ApproveChaincodeDefinitionForMyOrgResult.getDefaultInstance();
            }
            case "CheckCommitReadiness" -> {
                ChaincodeDefinition definition = DefinitionRequest.of(CheckCommitReadinessArgs.parseFrom(argument));
                return LifecycleResults.readiness(lifecycle.readiness(definition));
            }
            case "CommitChaincodeDefinition" -> {
                lifecycle.commit(DefinitionRequest.of(CommitChaincodeDefinitionArgs.parseFrom(argument)));
                return CommitChaincodeDefinitionResult.getDefaultInstance();
            }
            case "QueryChaincodeDefinition" -> {
                ChaincodeDefinition definition = lifecycle.definition(
                        QueryChaincodeDefinitionArgs.parseFrom(argument).getName());
                return LifecycleResults.definition(definition, lifecycle.approvals(definition));
            }
            case "QueryChaincodeDefinitions" -> {
                return LifecycleResults.definitions(lifecycle.definitions());
            }
            default -> {
                return packages.call(function, argument);
            }
        }
    }

    private static Response success(MessageLite result) {
        return Response.newBuilder()
                .setStatus(OK)
                .setPayload(result.toByteString())
                .build();
    }

    private static Simulated refused(String message) {
        return answered(ERROR, message);
    }

    private static Simulated answered(int status, String message) {
        return new Simulated(
                Response.newBuilder().setStatus(status).setMessage(message).build(), ByteString.EMPTY);
    }
}
