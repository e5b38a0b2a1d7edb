package org.digitaltrade.embedded.endorse;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.digitaltrade.embedded.chaincode.Causes;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.chaincode.EndorsementInfo;
import org.digitaltrade.embedded.chaincode.Execution;
import org.digitaltrade.embedded.chaincode.ExecutionException;
import org.digitaltrade.embedded.chaincode.TransactionContext;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.simulate.Simulation;
import org.digitaltrade.embedded.simulate.Simulator;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;
import org.hyperledger.fabric.protos.peer.SignedProposal;

/**
 * Endorses for every peer of the network at once: all keep the same state, so one simulation gives the answer that each would give.
 * Who signs it is the caller's choice.
 */
public final class Endorser {
    /** Chaincodes that are part of a peer. */
    private static final Set<String> SYSTEM_CHAINCODES = Set.of("_lifecycle", "lscc", "cscc", "qscc");

    private final Map<String, Channel> channels;
    private final EndorsementInfo definitions;
    private final ChaincodeSupport chaincodes;
    private final Map<String, SystemChaincode> systemChaincodes;
    private final ProposalChecks checks;

    /**
     * Makes an endorser.
     *
     * @param channels by name
     * @param systemChaincodes those this network answers, by name
     * @param clock for expiry and the time window
     */
    public Endorser(
            Map<String, Channel> channels,
            EndorsementInfo definitions,
            ChaincodeSupport chaincodes,
            Map<String, SystemChaincode> systemChaincodes,
            Clock clock) {
        this.channels = Map.copyOf(channels);
        this.definitions = definitions;
        this.chaincodes = chaincodes;
        this.systemChaincodes = Map.copyOf(systemChaincodes);
        this.checks = new ProposalChecks(clock);
    }

    /** Whether the name belongs to a chaincode that is part of the peer. */
    public static boolean isSystemChaincode(String name) {
        return SYSTEM_CHAINCODES.contains(name);
    }

    /** Checks and simulates a proposal. The future never fails: every failure is an answer. */
    public CompletableFuture<Answer> process(SignedProposal signed) {
        try {
            UnpackedProposal proposal = UnpackedProposal.of(signed);
            Optional<Channel> joined =
                    Optional.ofNullable(channels.get(proposal.header().channel()));
            checks.checkTime(proposal.header(), joined);
            Channel channel = joined.orElseThrow(() -> ProposalRefusedException.failed(
                    "channel '" + proposal.header().channel() + "' not found"));
            Identity creator = checks.validate(proposal, channel);
            checks.checkUnused(proposal.header(), channel);
            if (isSystemChaincode(proposal.header().chaincode())) {
                return CompletableFuture.completedFuture(query(proposal));
            }
            checks.checkWriter(creator, channel);
            return simulate(proposal, channel);
        } catch (ProposalRefusedException e) {
            return CompletableFuture.completedFuture(e.answer());
        }
    }

    private Answer query(UnpackedProposal proposal) {
        SystemChaincode chaincode = systemChaincodes.get(proposal.header().chaincode());
        if (chaincode == null) {
            return Answer.failed(undefined(proposal.header())
                    + proposal.header().chaincode() + " is not available on the embedded network");
        }
        Execution execution = new Execution(chaincode.invoke(proposal.input(), proposal.signed()), Optional.empty());
        ByteString payload = ResponsePayloads.of(proposal, SystemChaincode.VERSION, execution, ByteString.EMPTY);
        return Answer.of(execution.response(), payload, ChaincodeInterest.getDefaultInstance());
    }

    private CompletableFuture<Answer> simulate(UnpackedProposal proposal, Channel channel) {
        TransactionHeader header = proposal.header();
        Simulator simulator =
                new Simulator(header.transactionId(), channel.ledger().snapshot());
        ChaincodeDefinition definition;
        try {
            definition = definitions.require(channel.name(), header.chaincode(), simulator);
        } catch (ExecutionException e) {
            simulator.close();
            return CompletableFuture.completedFuture(Answer.failed(undefined(header) + e.getMessage()));
        }
        TransactionContext context =
                new TransactionContext(channel.name(), header.transactionId(), proposal.signed(), simulator);
        return chaincodes
                .execute(context, header.chaincode(), proposal.input())
                .thenApply(execution -> answer(proposal, definition, execution, simulator))
                .exceptionally(failure -> Answer.failed(
                        "error in simulation: " + Causes.of(failure).getMessage()))
                .whenComplete((answer, failure) -> simulator.close());
    }

    private static Answer answer(
            UnpackedProposal proposal, ChaincodeDefinition definition, Execution execution, Simulator simulator) {
        if (execution.response().getStatus() >= Answer.ERROR_THRESHOLD) {
            execution = new Execution(execution.response(), Optional.empty());
        }
        Simulation simulation = simulator.finish();
        ByteString payload = ResponsePayloads.of(proposal, definition.version(), execution, simulation.readWriteSet());
        return Answer.of(execution.response(), payload, simulation.interest());
    }

    private static String undefined(TransactionHeader header) {
        return "make sure the chaincode " + header.chaincode() + " has been successfully defined on channel "
                + header.channel() + " and try again: ";
    }
}
