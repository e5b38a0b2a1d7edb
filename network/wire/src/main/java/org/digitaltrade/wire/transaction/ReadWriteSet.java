package org.digitaltrade.wire.transaction;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;

/** What a simulation read and would write, in order of namespaces as received. */
public record ReadWriteSet(List<Namespace> namespaces) {

    /** One chaincode's part: its public keys, and the hashes of its private data collections. */
    public record Namespace(String name, KVRWSet keys, List<Collection> collections) {
        public Namespace {
            collections = List.copyOf(collections);
        }
    }

    /**
     * Hashes of one collection's reads and writes.
     *
     * @param privateDataHash SHA-256 of the private write set that members hold
     */
    public record Collection(String name, HashedRWSet hashes, ByteString privateDataHash) {}

    public ReadWriteSet {
        namespaces = List.copyOf(namespaces);
    }

    /**
     * Reads the bytes of a {@code TxReadWriteSet}.
     *
     * @throws MalformedBytesException if they are none of the key-value kind
     */
    public static ReadWriteSet parse(ByteString results) {
        TxReadWriteSet set = Messages.parse(TxReadWriteSet.parser(), results, "read/write set");
        if (set.getDataModel() != TxReadWriteSet.DataModel.KV) {
            throw new MalformedBytesException("read/write set of data model " + set.getDataModel());
        }
        List<Namespace> namespaces = new ArrayList<>();
        for (NsReadWriteSet namespace : set.getNsRwsetList()) {
            KVRWSet keys = Messages.parse(
                    KVRWSet.parser(), namespace.getRwset(), "read/write set of " + namespace.getNamespace());
            List<Collection> collections = namespace.getCollectionHashedRwsetList().stream()
                    .map(ReadWriteSet::collection)
                    .toList();
            namespaces.add(new Namespace(namespace.getNamespace(), keys, collections));
        }
        return new ReadWriteSet(namespaces);
    }

    /** The part of that chaincode, if it read or wrote anything. */
    public Optional<Namespace> namespace(String chaincode) {
        return namespaces.stream()
                .filter(namespace -> namespace.name().equals(chaincode))
                .findFirst();
    }

    private static Collection collection(CollectionHashedReadWriteSet set) {
        HashedRWSet hashes = Messages.parse(
                HashedRWSet.parser(), set.getHashedRwset(), "read/write set of collection " + set.getCollectionName());
        return new Collection(set.getCollectionName(), hashes, set.getPvtRwsetHash());
    }
}
