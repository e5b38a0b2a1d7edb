package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.validate.Parsing.require;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.DUPLICATE_TXID;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.digitaltrade.embedded.store.StateKey;
import org.digitaltrade.embedded.store.Version;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Judges the transactions of one block, one after the other, by what needs the ledger and the transactions before, and collects what
 * the valid ones change.
 */
final class BlockValidator {
    private final long number;
    private final Predicate<String> isOnLedger;
    private final EndorsementCheck endorsements;
    private final PendingState state;
    private final ClearWrites clearWrites;
    private final ReadConflicts conflicts;
    private final Set<String> endorsedIds = new HashSet<>();
    private int index;

    /**
     * Begins a block.
     *
     * @param isOnLedger whether a transaction id is on the ledger already
     * @param state the state before the block, and where its changes go
     * @param clearWrites where private writes in clear come from
     */
    BlockValidator(
            long number,
            Predicate<String> isOnLedger,
            BlockPolicies policies,
            PendingState state,
            ClearWrites clearWrites) {
        this.number = number;
        this.isOnLedger = isOnLedger;
        this.endorsements = new EndorsementCheck(policies);
        this.state = state;
        this.clearWrites = clearWrites;
        this.conflicts = new ReadConflicts(state);
    }

    /** The code of the next transaction. If it is valid, its writes are among the changes from now on. */
    TxValidationCode judge(Judgement first) {
        Version version = new Version(number, index++);
        if (first.transaction().isEmpty()) {
            return first.code();
        }
        try {
            ReadWriteSet set = checkEndorsed(first.transaction().get());
            TxValidationCode code = conflicts.judge(set);
            if (code == VALID) {
                Writes.apply(set, version, state);
                clearWrites.apply(first.transaction().get().transaction().id(), set, version);
                set.namespaces().forEach(namespace -> touch(namespace, version));
            }
            return code;
        } catch (InvalidTransactionException e) {
            return e.code();
        }
    }

    private ReadWriteSet checkEndorsed(Judgement.Endorsed endorsed) throws InvalidTransactionException {
        String id = endorsed.transaction().id();
        require(!isOnLedger.test(id), DUPLICATE_TXID, "on the ledger already");
        ChaincodeResult result = ChaincodeResult.check(endorsed.transaction());
        endorsements.check(result, endorsed.signers());
        // Only a transaction that got this far makes a later one in the block its duplicate.
        require(endorsedIds.add(id), DUPLICATE_TXID, "in this block already");
        return result.readWriteSet();
    }

    private void touch(ReadWriteSet.Namespace namespace, Version version) {
        namespace
                .keys()
                .getWritesList()
                .forEach(write -> state.changes().touch(StateKey.of(namespace.name(), write.getKey()), version));
    }
}
