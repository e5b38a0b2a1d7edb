package org.digitaltrade.server.projection;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.EventEnvelope;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.server.ledger.StoppedException;
import org.digitaltrade.server.projection.Change.NewVersion;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.ReadWriteSet.Namespace;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.jspecify.annotations.Nullable;

/**
 * Applies the events of one block's transactions, in order, and holds the outcome against the write sets. What the
 * chaincode computed and what its events lead to must be the same bytes; this is where a difference between the two shows.
 */
final class Replay {
    private final String chaincode;
    private final CurrentRecords stored;
    private final Map<LedgerKey, LedgerRecord> written = new LinkedHashMap<>();

    /** @param stored the records as they were before the block */
    Replay(String chaincode, CurrentRecords stored) {
        this.chaincode = chaincode;
        this.stored = stored;
    }

    /** Finds a record's current version. */
    interface CurrentRecords {
        Optional<LedgerRecord> find(LedgerKey key);
    }

    /**
     * @return what it did; no events for transactions without effect or of other chaincodes
     * @throws StoppedException PROJECTION_DIFFERS
     */
    Change apply(BlockTransaction transaction) {
        Optional<DecodedTransaction> effective = transaction
                .content()
                .filter(content -> transaction.isValid())
                .filter(content -> content.call().chaincode().equals(chaincode));
        if (effective.isEmpty()) {
            return new Change(transaction, List.of(), List.of());
        }
        List<LedgerEvent<?>> events = events(transaction, effective.get());
        List<NewVersion> versions = versions(transaction, events);
        compare(transaction, versions, writes(effective.get()));
        return new Change(transaction, events, versions);
    }

    private static List<LedgerEvent<?>> events(BlockTransaction transaction, DecodedTransaction content) {
        Optional<ChaincodeEvent> event = content.result().event();
        if (event.isEmpty()) {
            return List.of();
        }
        if (!event.get().getEventName().equals(EventEnvelope.NAME)) {
            throw differs(transaction, "an event called " + event.get().getEventName(), null);
        }
        try {
            return EventEnvelope.parse(event.get().getPayload().toByteArray()).events();
        } catch (RuntimeException e) {
            throw differs(transaction, "events of an unknown form", e);
        }
    }

    private List<NewVersion> versions(BlockTransaction transaction, List<LedgerEvent<?>> events) {
        Map<LedgerKey, Optional<LedgerRecord>> before = new LinkedHashMap<>();
        for (LedgerEvent<?> event : events) {
            LedgerKey key = new LedgerKey(event.recordType(), event.keyParts());
            Optional<LedgerRecord> current = current(key);
            before.putIfAbsent(key, current);
            try {
                written.put(key, applied(event, current.orElse(null)));
            } catch (RuntimeException e) {
                throw differs(transaction, "an event that doesn't apply to " + key.id(), e);
            }
        }
        List<NewVersion> versions = new ArrayList<>();
        before.forEach((key, earlier) -> versions.add(version(key, earlier)));
        return versions;
    }

    private NewVersion version(LedgerKey key, Optional<LedgerRecord> before) {
        LedgerRecord after = current(key).orElseThrow();
        byte[] json = LedgerTypes.canonical(after);
        return new NewVersion(key, before, after, new String(json, StandardCharsets.UTF_8), Digests.sha256Hex(json));
    }

    private Optional<LedgerRecord> current(LedgerKey key) {
        LedgerRecord fresh = written.get(key);
        return fresh != null ? Optional.of(fresh) : stored.find(key);
    }

    /** The event's own type decides on the record's; another record makes it throw, which is a difference. */
    @SuppressWarnings("unchecked")
    private static LedgerRecord applied(LedgerEvent<?> event, @Nullable LedgerRecord before) {
        return ((LedgerEvent<LedgerRecord>) event).applyTo(before);
    }

    private List<KVWrite> writes(DecodedTransaction content) {
        return content.result()
                .readWriteSet()
                .namespace(chaincode)
                .map(Namespace::keys)
                .map(keys -> keys.getWritesList())
                .orElse(List.of());
    }

    private static void compare(BlockTransaction transaction, List<NewVersion> versions, List<KVWrite> writes) {
        Map<String, String> expected = new TreeMap<>();
        versions.forEach(version -> expected.put(version.key().stateKey(), version.sha256()));
        Map<String, String> actual = new TreeMap<>();
        writes.forEach(write -> actual.put(write.getKey(), write.getIsDelete() ? "deleted" : digest(write.getValue())));
        if (!expected.equals(actual)) {
            throw differs(transaction, "writes that its events don't lead to", null);
        }
    }

    private static String digest(ByteString value) {
        return Digests.sha256Hex(value.toByteArray());
    }

    private static StoppedException differs(
            BlockTransaction transaction, String what, @Nullable RuntimeException cause) {
        String detail = "transaction " + transaction.transactionId().orElse("without id") + " has " + what;
        return cause == null
                ? new StoppedException(Code.PROJECTION_DIFFERS, detail)
                : new StoppedException(Code.PROJECTION_DIFFERS, detail, cause);
    }
}
