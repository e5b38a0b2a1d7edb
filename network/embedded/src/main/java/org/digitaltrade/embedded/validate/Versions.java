package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import org.digitaltrade.embedded.store.Version;

/** Versions in other forms. */
final class Versions {

    private Versions() {}

    /** From a read set. */
    static Version of(org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version version) {
        return new Version(version.getBlockNum(), version.getTxNum());
    }

    /** For a read set. */
    static org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version toRead(Version version) {
        return org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version.newBuilder()
                .setBlockNum(version.block())
                .setTxNum(version.transaction())
                .build();
    }

    /** Order-preserving bytes: each number as its length in one byte, then its bytes without leading zeros. */
    static ByteString bytes(Version version) {
        return bytes(version.block()).concat(bytes(version.transaction()));
    }

    private static ByteString bytes(long number) {
        int length = (Long.SIZE - Long.numberOfLeadingZeros(number) + Byte.SIZE - 1) / Byte.SIZE;
        byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
        return ByteString.copyFrom(new byte[] {(byte) length})
                .concat(ByteString.copyFrom(all, Long.BYTES - length, length));
    }
}
