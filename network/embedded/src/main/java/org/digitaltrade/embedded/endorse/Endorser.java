package org.digitaltrade.embedded.endorse;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.util.List;
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
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.MspManager;
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
    private final Clock clock;
    private final Optional<Msp> local;
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
        this(channels, definitions, chaincodes, systemChaincodes, clock, Optional.empty());
    }

    private Endorser(
            Map<String, Channel> channels,
            EndorsementInfo definitions,
            ChaincodeSupport chaincodes,
            Map<String, SystemChaincode> systemChaincodes,
            Clock clock,
            Optional<Msp> local) {
        this.channels = Map.copyOf(channels);
        this.definitions = definitions;
        this.chaincodes = chaincodes;
        this.systemChaincodes = Map.copyOf(systemChaincodes);
        this.clock = clock;
        this.local = local;
        this.checks = new ProposalChecks(clock);
    }

    /** The same, of a peer of that organisation: it takes proposals without a channel from its members. */
    public Endorser ofOrganisation(Msp organisation) {
        return new Endorser(channels, definitions, chaincodes, systemChaincodes, clock, Optional.of(organisation));
    }

    /** Whether a definition of the channel could run on this peer now. */
    public boolean runs(ChaincodeDefinition definition, Channel channel) {
        return chaincodes.runs(definition, channel.ledger());
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
            if (proposal.header().channel().isEmpty() && local.isPresent()) {
                return CompletableFuture.completedFuture(withoutChannel(proposal, local.get()));
            }
            Channel channel = joined.orElseThrow(() -> ProposalRefusedException.failed(
                    "channel '" + proposal.header().channel() + "' not found"));
            Identity creator =
                    checks.validate(proposal, channel.name(), channel.config().msps());
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

    /** What concerns the peer alone, such as an installation: only members of its own organisation are known. */
    private Answer withoutChannel(UnpackedProposal proposal, Msp organisation) throws ProposalRefusedException {
        checks.validate(proposal, "", new MspManager(List.of(organisation)));
        return isSystemChaincode(proposal.header().chaincode())
                ? query(proposal)
                : Answer.failed(undefined(proposal.header()) + "invalid channel-less operation");
    }

    private Answer query(UnpackedProposal proposal) {
        SystemChaincode chaincode = systemChaincodes.get(proposal.header().chaincode());
        if (chaincode == null) {
            return Answer.failed(undefined(proposal.header())
                    + proposal.header().chaincode() + " is not available on the embedded network");
        }
        SystemChaincode.Simulated simulated = chaincode.simulate(proposal.input(), proposal.signed());
        Execution execution = new Execution(simulated.response(), Optional.empty());
        ByteString payload =
                ResponsePayloads.of(proposal, SystemChaincode.VERSION, execution, simulated.readWriteSet());
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
