package org.digitaltrade.embedded.store;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.jspecify.annotations.Nullable;

/** Reads what a key was set to out of the blocks that the history index names. */
final class HistoryCursor implements Cursor<KeyModification> {
    private final ChannelTables tables;
    private final Cursor<Version> versions;
    private final String namespace;
    private final String key;

    /** The block read last: a key is often written several times in one block. */
    private @Nullable Block block;

    HistoryCursor(ChannelTables tables, Cursor<Version> versions, String namespace, String key) {
        this.tables = tables;
        this.versions = versions;
        this.namespace = namespace;
        this.key = key;
    }

    @Override
    public @Nullable KeyModification next() {
        Version version = versions.next();
        if (version == null) {
            return null;
        }
        try {
            StoredTransaction transaction =
                    StoredTransaction.parse(blockOf(version).getData().getData((int) version.transaction()));
            KVWrite write = writeIn(transaction.readWriteSet())
                    .orElseThrow(() -> new MalformedBytesException("doesn't write the key"));
            return modification(transaction.channelHeader(), write);
        } catch (InvalidProtocolBufferException | MalformedBytesException e) {
            throw new StoreException(
                    StoreException.Code.STORE_DAMAGED,
                    "channel " + tables.channel() + ": history names transaction " + version.transaction()
                            + " of block " + version.block() + ", which " + e.getMessage(),
                    e);
        }
    }

    private Block blockOf(Version version) {
        Block last = block;
        if (last == null || last.getHeader().getNumber() != version.block()) {
            last = tables.requiredBlock(version.block());
            block = last;
        }
        return last;
    }

    private Optional<KVWrite> writeIn(ReadWriteSet set) {
        return set.namespace(namespace).stream()
                .flatMap(part -> part.keys().getWritesList().stream())
                .filter(write -> write.getKey().equals(key))
                .findFirst();
    }

    private static KeyModification modification(ChannelHeader header, KVWrite write) {
        return KeyModification.newBuilder()
                .setTxId(header.getTxId())
                .setValue(write.getValue())
                .setTimestamp(header.getTimestamp())
                .setIsDelete(write.getIsDelete() || write.getValue().isEmpty())
                .build();
    }

    @Override
    public void close() {
        versions.close();
    }
}
