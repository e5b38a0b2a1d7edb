package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.digitaltrade.embedded.genesis.ActiveConfig;
import org.digitaltrade.embedded.genesis.ConfigBlocks;
import org.digitaltrade.embedded.genesis.Definitions;
import org.digitaltrade.embedded.store.Ledger;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.MspManager;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Brings ordered blocks onto a ledger. One thread at a time. */
public final class Committer {
    private final Ledger ledger;
    private final ActiveConfig config;
    private final Definitions definitions;
    private final Function<MspManager, Signatures> signatures;

    /** Of the last block; empty after block 0. */
    private ByteString commitHash;

    /**
     * A committer of one channel, whose ledger has its block 0.
     *
     * @param signatures how signatures of the channel's members are checked
     */
    public Committer(
            Ledger ledger, ActiveConfig config, Definitions definitions, Function<MspManager, Signatures> signatures) {
        this.ledger = ledger;
        this.config = config;
        this.definitions = definitions;
        this.signatures = signatures;
        this.commitHash =
                CommittedMetadata.commitHash(ledger.block(ledger.height() - 1).orElseThrow());
    }

    /** Puts a channel's first block onto its empty ledger: nobody judges it, everybody pins it. */
    public static void commitGenesis(Ledger ledger, Block genesis) {
        Block block = CommittedMetadata.withFilter(genesis, List.of(TxValidationCode.VALID));
        ledger.commit(block, new StateBatch());
    }

    /**
     * Validates a block and makes it, with what its valid transactions change, durable.
     *
     * @param ordered the successor of the last block, as orderers deliver it
     * @return the block with its validity filter and commit hash
     * @throws org.digitaltrade.embedded.store.StoreException if it could not be made durable
     */
    public Block commit(Block ordered) {
        StateBatch changes = new StateBatch();
        Block block = validate(ordered, changes);
        ledger.commit(block, changes);
        commitHash = CommittedMetadata.commitHash(block);
        if (ConfigBlocks.isConfig(block)) {
            config.apply(block);
        }
        return block;
    }

    private Block validate(Block ordered, StateBatch changes) {
        long number = ordered.getHeader().getNumber();
        ChannelConfig current = config.get();
        try (Snapshot committed = ledger.snapshot()) {
            PendingState state = new PendingState(committed, changes);
            BlockPolicies policies = new BlockPolicies(new ApplicationPolicies(current), committed, definitions);
            BlockValidator validator = new BlockValidator(
                    number, this::isOnLedger, policies, state, new ClearWrites(state, ledger::transientSets));
            List<TxValidationCode> codes = new ArrayList<>();
            for (Judgement first : firstJudgements(ordered, current)) {
                codes.add(validator.judge(first));
            }
            ByteString hash = CommitHash.of(CommittedMetadata.filter(codes), changes, commitHash);
            new Expiry(number, state, policies).apply();
            return CommittedMetadata.of(ordered, codes, hash);
        }
    }

    /** Signatures are most of the work, so this part is done in parallel. */
    private List<Judgement> firstJudgements(Block block, ChannelConfig current) {
        Signatures checks = signatures.apply(current.msps());
        return block.getData().getDataList().parallelStream()
                .map(envelope -> Judgement.of(envelope, ledger.channel(), checks))
                .toList();
    }

    private boolean isOnLedger(String transactionId) {
        return ledger.transaction(transactionId).isPresent();
    }
}
