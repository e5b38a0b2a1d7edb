package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.wire.crypto.Sha256;

/** The chain over all judgements and changes: peers that agree on it have the same state. It begins at block 1. */
final class CommitHash {

    private CommitHash() {}

    /** The hash after a block, 32 bytes: of the filter with its length, the changes, and the hash before (none at block 1). */
    static ByteString of(ByteString filter, StateBatch changes, ByteString previous) {
        return ByteString.copyFrom(Sha256.of(varint(filter.size()), filter, UpdateBytes.of(changes), previous));
    }

    private static ByteString varint(int number) {
        return Encoded.bytes(out -> out.writeUInt32NoTag(number));
    }
}
