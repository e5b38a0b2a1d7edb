package org.digitaltrade.embedded.endorse;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.digitaltrade.embedded.chaincode.Causes;
import org.digitaltrade.embedded.chaincode.ChaincodeSupport;
import org.digitaltrade.embedded.chaincode.EndorsementInfo;
import org.digitaltrade.embedded.chaincode.Execution;
import org.digitaltrade.embedded.chaincode.ExecutionException;
import org.digitaltrade.embedded.chaincode.TransactionContext;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.Collections;
import org.digitaltrade.embedded.simulate.Simulation;
import org.digitaltrade.embedded.simulate.Simulator;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/**
 * Endorses for one peer. All peers keep the same public state, so its answer is that of every other, unless it depends on private data
 * that only some of them hold. Who signs it is the caller's choice.
 */
public final class Endorser {
    /** Chaincodes that are part of a peer. */
    private static final Set<String> SYSTEM_CHAINCODES = Set.of("_lifecycle", "lscc", "cscc", "qscc");

    private final SigningIdentity peer;
    private final List<SigningIdentity> peers;
    private final Map<String, Channel> channels;
    private final EndorsementInfo definitions;
    private final ChaincodeSupport chaincodes;
    private final Map<String, SystemChaincode> systemChaincodes;
    private final Clock clock;
    private final Optional<Msp> local;
    private final Distribution distribution;
    private final Optional<Mirror> mirror;
    private final ProposalChecks checks;

    /**
     * Makes a peer's endorser.
     *
     * @param peer whose private data it sees
     * @param peers all peers of the network, among which private data is distributed
     * @param channels those that the peer has joined, by name
     * @param systemChaincodes those this network answers, by name
     * @param clock for expiry and the time window
     */
    public Endorser(
            SigningIdentity peer,
            List<SigningIdentity> peers,
            Map<String, Channel> channels,
            EndorsementInfo definitions,
            ChaincodeSupport chaincodes,
            Map<String, SystemChaincode> systemChaincodes,
            Clock clock) {
        this(
                peer,
                peers,
                channels,
                definitions,
                chaincodes,
                systemChaincodes,
                clock,
                Optional.empty(),
                Optional.empty());
    }

    private Endorser(
            SigningIdentity peer,
            List<SigningIdentity> peers,
            Map<String, Channel> channels,
            EndorsementInfo definitions,
            ChaincodeSupport chaincodes,
            Map<String, SystemChaincode> systemChaincodes,
            Clock clock,
            Optional<Msp> local,
            Optional<Mirror> mirror) {
        this.peer = peer;
        this.peers = List.copyOf(peers);
        this.channels = Map.copyOf(channels);
        this.definitions = definitions;
        this.chaincodes = chaincodes;
        this.systemChaincodes = Map.copyOf(systemChaincodes);
        this.clock = clock;
        this.local = local;
        this.mirror = mirror;
        this.distribution = new Distribution(peer, peers);
        this.checks = new ProposalChecks(clock);
    }

    /** The same, of a peer of that organisation: it takes proposals without a channel from its members. */
    public Endorser ofOrganisation(Msp organisation) {
        return new Endorser(
                peer,
                peers,
                channels,
                definitions,
                chaincodes,
                systemChaincodes,
                clock,
                Optional.of(organisation),
                mirror);
    }

    /**
     * The same, but every simulation is repeated with other chaincode processes and refused if it differs.
     *
     * @param elsewhere the same chaincode in other surroundings
     * @param names both organisations', for messages
     */
    public Endorser mirroredIn(ChaincodeSupport elsewhere, String names) {
        Endorser other = new Endorser(
                peer, peers, channels, definitions, elsewhere, systemChaincodes, clock, local, Optional.empty());
        return new Endorser(
                peer,
                peers,
                channels,
                definitions,
                chaincodes,
                systemChaincodes,
                clock,
                local,
                Optional.of(new Mirror(other, names)));
    }

    /** Whether a definition of the channel could run on this peer now. */
    public boolean runs(ChaincodeDefinition definition, Channel channel) {
        return chaincodes.runs(definition, channel.ledger());
    }

    /** Whether this peer would give the answer that another has given: it holds the same of what the answer depends on. */
    public boolean sharesAnswer(String channelName, Answer answer) {
        if (mirror.isPresent()) {
            return false;
        }
        if (answer.seen().isEmpty()) {
            return true;
        }
        Channel channel = channels.get(channelName);
        return channel != null
                && answer.seen().entrySet().stream()
                        .allMatch(
                                seen -> Collections.isMember(seen.getKey(), channel.identity(peer)) == seen.getValue());
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
            return mirror.isEmpty()
                    ? simulate(proposal, channel, creator)
                    : mirror.get()
                            .check(
                                    () -> simulate(proposal, channel, creator),
                                    signed,
                                    () -> channel.ledger().height());
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

    private CompletableFuture<Answer> simulate(UnpackedProposal proposal, Channel channel, Identity creator) {
        TransactionHeader header = proposal.header();
        CollectionAccess access =
                new CollectionAccess(channel, definitions.definitions(), channel.identity(peer), creator);
        TransactionContext context = context(proposal, channel, access);
        Simulator simulator = context.simulator();
        ChaincodeDefinition definition;
        try {
            definition = definitions.require(channel.name(), header.chaincode(), simulator);
        } catch (ExecutionException e) {
            simulator.close();
            return CompletableFuture.completedFuture(Answer.failed(undefined(header) + e.getMessage()));
        }
        return chaincodes
                .execute(context, header.chaincode(), proposal.input())
                .thenApply(execution -> answer(proposal, definition, execution, simulator, access))
                .exceptionally(failure -> Answer.failed(
                        "error in simulation: " + Causes.of(failure).getMessage()))
                .thenApply(answer -> answer.among(seen(simulator, access)))
                .whenComplete((answer, failure) -> simulator.close());
    }

    private TransactionContext context(UnpackedProposal proposal, Channel channel, CollectionAccess access) {
        TransactionContext.Reach reach = new PeerReach(
                channels,
                systemChaincodes,
                proposal,
                (other, creator) -> context(
                        proposal,
                        other,
                        new CollectionAccess(other, definitions.definitions(), other.identity(peer), creator)));
        Simulator simulator = new Simulator(
                proposal.header().transactionId(), channel.ledger().snapshot(), access);
        return new TransactionContext(
                channel.name(), proposal.header().transactionId(), proposal.signed(), simulator, reach);
    }

    private static Map<StaticCollectionConfig, Boolean> seen(Simulator simulator, CollectionAccess access) {
        return simulator.seenCollections().stream()
                .collect(Collectors.toUnmodifiableMap(collection -> collection, access::isHolder));
    }

    private Answer answer(
            UnpackedProposal proposal,
            ChaincodeDefinition definition,
            Execution execution,
            Simulator simulator,
            CollectionAccess access) {
        boolean refused = execution.response().getStatus() >= Answer.ERROR_THRESHOLD;
        Execution told = refused ? new Execution(execution.response(), Optional.empty()) : execution;
        Simulation simulation = simulator.finish();
        if (!refused && simulation.privateWrites().getNsPvtRwsetCount() > 0) {
            simulator.look(state -> {
                distribution.check(simulation.privateWrites(), access.of(), access, state);
                return state;
            });
            access.of().ledger().keepTransient(proposal.header().transactionId(), simulation.privateWrites());
        }
        ByteString payload = ResponsePayloads.of(proposal, definition.version(), told, simulation.readWriteSet());
        return Answer.of(told.response(), payload, simulation.interest());
    }

    private static String undefined(TransactionHeader header) {
        return "make sure the chaincode " + header.chaincode() + " has been successfully defined on channel "
                + header.channel() + " and try again: ";
    }
}
