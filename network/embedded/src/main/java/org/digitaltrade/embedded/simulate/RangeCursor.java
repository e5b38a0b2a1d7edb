package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.StateRow;
import org.hyperledger.fabric.protos.ledger.queryresult.KV;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.jspecify.annotations.Nullable;

/**
 * A range scan that remembers what it has handed out. The recorded end is the last key fetched, since nobody knows whether the
 * chaincode goes on, and the asked end once the scan ran out of rows.
 */
final class RangeCursor implements QueryCursor {
    private final String namespace;
    private final String end;
    private final Cursor<StateRow> rows;
    private final RangeReads reads = new RangeReads();
    private final RangeQueryInfo.Builder info;

    RangeCursor(String namespace, String start, String end, Cursor<StateRow> rows) {
        this.namespace = namespace;
        this.end = end;
        this.rows = rows;
        this.info = RangeQueryInfo.newBuilder().setStartKey(start);
    }

    @Override
    public @Nullable ByteString next() {
        StateRow row = rows.next();
        if (row == null) {
            info.setItrExhausted(true).setEndKey(end);
            return null;
        }
        reads.add(ReadWriteSetBuilder.read(row.key(), row.value().version()));
        info.setEndKey(row.key());
        return KV.newBuilder()
                .setNamespace(namespace)
                .setKey(row.key())
                .setValue(row.value().value())
                .build()
                .toByteString();
    }

    @Override
    public String bookmark() {
        StateRow row = rows.next();
        return row == null ? "" : row.key();
    }

    String namespace() {
        return namespace;
    }

    /** What was read; call once, after the transaction's last request. */
    RangeQueryInfo finish() {
        reads.finish(info);
        return info.build();
    }

    @Override
    public void close() {
        rows.close();
    }
}
