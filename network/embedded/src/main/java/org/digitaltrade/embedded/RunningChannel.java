package org.digitaltrade.embedded;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.embedded.endorse.Channel;
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
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * A channel that orders and commits.
 *
 * @param channel for readers
 * @param chain orders and commits
 */
record RunningChannel(Channel channel, Chain chain) implements AutoCloseable {
    private static final Logger LOG = System.getLogger(RunningChannel.class.getName());

    /** Longest wait for the chaincode's definition, which is one transaction: slow disks included. */
    private static final Duration DEFINITION_TIME = Duration.ofSeconds(30);

    /**
     * Continues a channel after its last block, or begins it; defines the chaincode if it isn't, or not with the topology's sequence.
     *
     * @throws StartException if the definition isn't accepted
     */
    static RunningChannel start(
            org.digitaltrade.topology.Channel channel,
            Ledger ledger,
            Definitions definitions,
            NetworkMembers members,
            EmbeddedOptions options) {
        if (ledger.height() == 0) {
            Committer.commitGenesis(
                    ledger,
                    GenesisBlock.of(
                            channel,
                            options.topology(),
                            members.identities(),
                            options.clock().instant(),
                            new SecureRandom()));
        }
        ActiveConfig config = ActiveConfig.of(ledger);
        VerifiedSignatures signatures = new VerifiedSignatures();
        Committer committer = new Committer(ledger, config, definitions, signatures::over);
        Chain chain = Chain.start(
                ledger,
                config,
                committer,
                members.consenters(),
                new Chain.Settings(
                        options.linger(),
                        options.clock(),
                        signatures::add,
                        failure -> report(ledger.channel(), failure)));
        RunningChannel running = new RunningChannel(new Channel(ledger, config.get()), chain);
        try {
            running.define(TopologyDefinition.of(options.topology(), channel), channel, definitions, members, options);
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private static void report(String channel, RuntimeException failure) {
        LOG.log(Level.ERROR, "channel " + channel + " stops: its last block could not be written", failure);
    }

    private void define(
            ChaincodeDefinition wanted,
            org.digitaltrade.topology.Channel topology,
            Definitions definitions,
            NetworkMembers members,
            EmbeddedOptions options) {
        Envelope definition;
        try (Snapshot snapshot = channel.ledger().snapshot()) {
            Optional<ChaincodeDefinition> committed = definitions.find(snapshot, wanted.name());
            if (committed.filter(there -> there.sequence() >= wanted.sequence()).isPresent()) {
                return;
            }
            String first = topology.members().get(0).mspId();
            definition = DefinitionTransaction.of(
                    wanted,
                    channel.name(),
                    snapshot,
                    members.administrator(first),
                    members.peers(topology),
                    options.clock().instant(),
                    new SecureRandom());
        }
        submit(definition);
    }

    private void submit(Envelope definition) {
        String id = DecodedTransaction.parse(definition).header().transactionId();
        BroadcastResponse response = chain.broadcast(definition);
        if (response.getStatus() != Status.SUCCESS) {
            throw new StartException(
                    StartException.Code.DEFINITION_NOT_COMMITTED,
                    "channel " + channel.name() + ": " + response.getStatus() + " " + response.getInfo());
        }
        try {
            TxStatus status = channel.ledger()
                    .commitStatus(id)
                    .orTimeout(DEFINITION_TIME.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            if (status.code() != TxValidationCode.VALID) {
                throw new StartException(
                        StartException.Code.DEFINITION_NOT_COMMITTED,
                        "channel " + channel.name() + ": " + status.code());
            }
        } catch (CompletionException e) {
            throw new StartException(
                    StartException.Code.DEFINITION_NOT_COMMITTED, "channel " + channel.name() + ": no block came", e);
        }
    }

    @Override
    public void close() {
        chain.close();
    }
}
