package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import org.digitaltrade.embedded.store.StateBatch;
import org.digitaltrade.wire.crypto.Sha256;

/** The chain over all judgements and changes: peers that agree on it have the same state. It begins at block 1. */
final class CommitHash {
    private static final int VARINT_BITS = 7;
    private static final int VARINT_MORE = 1 << VARINT_BITS;

    private CommitHash() {}

    /** The hash after a block, 32 bytes: of the filter with its length, the changes, and the hash before (none at block 1). */
    static ByteString of(ByteString filter, StateBatch changes, ByteString previous) {
        return ByteString.copyFrom(Sha256.of(varint(filter.size()), filter, UpdateBytes.of(changes), previous));
    }

    private static ByteString varint(int number) {
        ByteString.Output bytes = ByteString.newOutput();
        int rest = number;
        for (; rest >= VARINT_MORE; rest >>>= VARINT_BITS) {
            bytes.write(rest | VARINT_MORE);
        }
        bytes.write(rest);
        return bytes.toByteString();
    }
}
