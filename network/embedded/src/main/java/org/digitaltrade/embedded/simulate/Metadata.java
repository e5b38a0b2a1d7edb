package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.StoreException;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.peer.MetaDataKeys;
import org.jspecify.annotations.Nullable;

/** The metadata stored with a value. */
public final class Metadata {
    /** Name of the entry that holds a key's endorsement policy. */
    public static final String VALIDATION_PARAMETER = MetaDataKeys.VALIDATION_PARAMETER.name();

    private Metadata() {}

    /** Entries by name, in stored order; none without a value. */
    public static Map<String, ByteString> of(@Nullable StateValue value) {
        Map<String, ByteString> entries = new LinkedHashMap<>();
        if (value == null) {
            return entries;
        }
        try {
            KVMetadataWrite.parseFrom(value.metadata())
                    .getEntriesList()
                    .forEach(entry -> entries.put(entry.getName(), entry.getValue()));
        } catch (InvalidProtocolBufferException e) {
            throw new StoreException(StoreException.Code.STORE_DAMAGED, "metadata written at " + value.version(), e);
        }
        return entries;
    }
}
