package org.digitaltrade.client;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.format.Digests;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;

/**
 * One key that a transaction changes, as a signer is shown it.
 *
 * @param namespace the chaincode whose key it is
 * @param key with the separators of composite keys written as {@code ~}
 * @param sha256 of the new value; empty when the key is deleted
 */
public record StateWrite(String namespace, String key, Optional<String> sha256) {

    static List<StateWrite> of(ReadWriteSet set) {
        return set.namespaces().stream()
                .flatMap(namespace ->
                        namespace.keys().getWritesList().stream().map(write -> of(namespace.name(), write)))
                .toList();
    }

    private static StateWrite of(String namespace, KVWrite write) {
        return new StateWrite(
                namespace,
                readable(write.getKey()),
                write.getIsDelete()
                        ? Optional.empty()
                        : Optional.of(Digests.sha256Hex(write.getValue().toByteArray())));
    }

    private static String readable(String key) {
        String parts = key.startsWith("\u0000") ? key.substring(1) : key;
        String trimmed = parts.endsWith("\u0000") ? parts.substring(0, parts.length() - 1) : parts;
        return trimmed.replace('\u0000', '~');
    }
}
