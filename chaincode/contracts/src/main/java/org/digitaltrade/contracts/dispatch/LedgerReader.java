package org.digitaltrade.contracts.dispatch;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.LedgerKey;

/** What every handler may know: who calls, on which channel, and the records of that channel. */
public interface LedgerReader {

    /** @throws RejectedException IDENTITY_INVALID if the caller's certificate speaks for nobody */
    Invocation invocation();

    LedgerChannel channel();

    /** The record under a key, including what this transaction has emitted for it; read from the ledger once. */
    Optional<LedgerRecord> find(LedgerKey key);

    /**
     * The committed records whose keys begin with {@code prefix}, in the order of their keys. A range that a submitting
     * transaction scans is scanned again when it commits, so any new key in it invalidates the transaction.
     *
     * @param prefix whole parts; none for all records of the type
     * @param limit how many there may be at most
     * @throws RejectedException TOO_LARGE if there are more
     */
    List<LedgerRecord> scan(RecordType type, List<String> prefix, int limit);

    /**
     * A value of a private data collection, as the caller's own organisation may read it. Only for functions that read: a
     * submitting one would need a member's peer.
     */
    Optional<byte[]> privateData(String collection, String key);

    default <R extends LedgerRecord> Optional<R> find(Class<R> recordClass, RecordType type, String... parts) {
        return find(LedgerKey.of(type, parts)).map(recordClass::cast);
    }

    /** @throws RejectedException NOT_FOUND */
    default <R extends LedgerRecord> R get(Class<R> recordClass, RecordType type, String... parts) {
        return find(recordClass, type, parts)
                .orElseThrow(() ->
                        new RejectedException(Code.NOT_FOUND, "no " + type.code() + " " + String.join("~", parts)));
    }
}
