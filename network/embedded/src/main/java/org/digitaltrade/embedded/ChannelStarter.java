package org.digitaltrade.embedded;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.genesis.ChaincodeDefinition;
import org.digitaltrade.embedded.genesis.DefinitionTransaction;
import org.digitaltrade.embedded.genesis.Definitions;
import org.digitaltrade.embedded.genesis.GenesisBlock;
import org.digitaltrade.embedded.genesis.TopologyDefinition;
import org.digitaltrade.embedded.order.Chain;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.TxStatus;
import org.digitaltrade.embedded.validate.Committer;
import org.digitaltrade.embedded.validate.VerifiedSignatures;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Continues channels after their last block, or begins them. */
final class ChannelStarter {
    /** Longest wait for the chaincode's definition, which is one transaction: slow disks included. */
    private static final Duration DEFINITION_TIME = Duration.ofSeconds(30);

    private final EmbeddedOptions options;
    private final NetworkMembers members;
    private final Definitions definitions;
    private final Consumer<RuntimeException> onFailure;
    private final SecureRandom random = new SecureRandom();

    /** Tells {@code onFailure} when a block can't be written. */
    ChannelStarter(
            EmbeddedOptions options,
            NetworkMembers members,
            Definitions definitions,
            Consumer<RuntimeException> onFailure) {
        this.options = options;
        this.members = members;
        this.definitions = definitions;
        this.onFailure = onFailure;
    }

    /**
     * Starts a channel, and defines the chaincode on it unless it is defined with the topology's sequence already.
     *
     * @throws StartException if the definition isn't accepted
     */
    RunningChannel start(Channel channel, Ledger ledger) {
        if (ledger.height() == 0) {
            Committer.commitGenesis(
                    ledger,
                    GenesisBlock.of(
                            channel,
                            options.topology(),
                            members.identities(),
                            options.clock().instant(),
                            random));
        }
        RunningChannel running = order(ledger);
        try {
            define(TopologyDefinition.of(options.topology(), channel), channel, running);
            for (DefinedChaincode further : options.further()) {
                if (further.channel().equals(channel.name())) {
                    define(further.definition(), channel, running);
                }
            }
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private RunningChannel order(Ledger ledger) {
        ActiveConfig config = ActiveConfig.of(ledger);
        VerifiedSignatures signatures = new VerifiedSignatures();
        Committer committer = new Committer(ledger, config, definitions, signatures::over);
        Chain.Settings settings = new Chain.Settings(
                options.linger(),
                options.clock(),
                signatures::add,
                onFailure,
                options.interference().gate(ledger.channel()));
        return new RunningChannel(
                new org.digitaltrade.embedded.endorse.Channel(ledger, config.get(), signatures::add),
                Chain.start(ledger, config, committer, members.consenters(), settings));
    }

    /** Defines a chaincode on a running channel unless it is there with that sequence or a later one. */
    void define(ChaincodeDefinition wanted, Channel channel, RunningChannel running) {
        Envelope definition;
        try (Snapshot state = running.channel().ledger().snapshot()) {
            Optional<ChaincodeDefinition> committed = definitions.find(state, wanted.name());
            if (committed.filter(there -> there.sequence() >= wanted.sequence()).isPresent()) {
                return;
            }
            definition = DefinitionTransaction.of(
                    wanted,
                    channel.name(),
                    state,
                    members.administrator(channel.members().get(0).mspId()),
                    members.peers(channel),
                    options.clock().instant(),
                    random);
        }
        BroadcastResponse response = running.chain().broadcast(definition);
        if (response.getStatus() != Status.SUCCESS) {
            throw notCommitted(channel, response.getStatus() + " " + response.getInfo());
        }
        await(definition, channel, running.channel().ledger());
    }

    private static void await(Envelope definition, Channel channel, Ledger ledger) {
        String id = DecodedTransaction.parse(definition).header().transactionId();
        try {
            TxStatus status = ledger.commitStatus(id)
                    .orTimeout(DEFINITION_TIME.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            if (status.code() != TxValidationCode.VALID) {
                throw notCommitted(channel, status.code().toString());
            }
        } catch (CompletionException e) {
            throw notCommitted(channel, "no block came in " + DEFINITION_TIME.toSeconds() + " s");
        }
    }

    private static StartException notCommitted(Channel channel, String reason) {
        return new StartException(
                StartException.Code.DEFINITION_NOT_COMMITTED, "channel " + channel.name() + ": " + reason);
    }
}
