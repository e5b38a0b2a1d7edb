package org.digitaltrade.embedded;

import com.google.protobuf.ByteString;
import org.digitaltrade.wire.crypto.Sha256;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;

/** Parts of read/write sets. */
public final class Sets {

    private Sets() {}

    public static KVRWSet.Builder put(String key, String value) {
        return KVRWSet.newBuilder()
                .addWrites(KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8(value)));
    }

    public static KVRWSet.Builder delete(String key) {
        return KVRWSet.newBuilder().addWrites(KVWrite.newBuilder().setKey(key).setIsDelete(true));
    }

    /** A read of a key that had no value. */
    public static KVRWSet.Builder readAbsent(String key) {
        return KVRWSet.newBuilder().addReads(KVRead.newBuilder().setKey(key));
    }

    public static KVRWSet.Builder read(String key, long block, long transaction) {
        return KVRWSet.newBuilder().addReads(seen(key, block, transaction));
    }

    /** One row of a range. */
    public static KVRead seen(String key, long block, long transaction) {
        return KVRead.newBuilder()
                .setKey(key)
                .setVersion(version(block, transaction))
                .build();
    }

    public static Version version(long block, long transaction) {
        return Version.newBuilder().setBlockNum(block).setTxNum(transaction).build();
    }

    /** A key policy; empty for none. */
    public static KVRWSet.Builder keyPolicy(String key, String policy) {
        return KVRWSet.newBuilder()
                .addMetadataWrites(KVMetadataWrite.newBuilder().setKey(key).addEntries(policyEntry(policy)));
    }

    private static KVMetadataEntry policyEntry(String policy) {
        ByteString bytes = policy.isEmpty()
                ? ByteString.EMPTY
                : SignaturePolicies.parse(policy).toByteString();
        return KVMetadataEntry.newBuilder()
                .setName("VALIDATION_PARAMETER")
                .setValue(bytes)
                .build();
    }

    public static HashedRWSet.Builder putPrivate(String key, String value) {
        return HashedRWSet.newBuilder()
                .addHashedWrites(KVWriteHash.newBuilder().setKeyHash(hash(key)).setValueHash(hash(value)));
    }

    public static HashedRWSet.Builder purgePrivate(String key) {
        return HashedRWSet.newBuilder()
                .addHashedWrites(KVWriteHash.newBuilder()
                        .setKeyHash(hash(key))
                        .setIsDelete(true)
                        .setIsPurge(true));
    }

    public static HashedRWSet.Builder readPrivate(String key, long block, long transaction) {
        return HashedRWSet.newBuilder()
                .addHashedReads(KVReadHash.newBuilder().setKeyHash(hash(key)).setVersion(version(block, transaction)));
    }

    public static HashedRWSet.Builder privateKeyPolicy(String key, String policy) {
        return HashedRWSet.newBuilder()
                .addMetadataWrites(
                        KVMetadataWriteHash.newBuilder().setKeyHash(hash(key)).addEntries(policyEntry(policy)));
    }

    /** Hashes of a collection of chaincode {@code ledger}. */
    public static NsReadWriteSet.Builder collection(String name, HashedRWSet.Builder hashes) {
        return NsReadWriteSet.newBuilder()
                .setNamespace("ledger")
                .addCollectionHashedRwset(CollectionHashedReadWriteSet.newBuilder()
                        .setCollectionName(name)
                        .setHashedRwset(hashes.build().toByteString()));
    }

    public static ByteString hash(String text) {
        return ByteString.copyFrom(Sha256.of(ByteString.copyFromUtf8(text)));
    }
}
