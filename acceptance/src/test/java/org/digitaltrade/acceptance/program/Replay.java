package org.digitaltrade.acceptance.program;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.read.PeerReader;
import org.digitaltrade.format.Digests;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * All blocks of a channel, read from a peer and gone through by hand: neither the network's own index nor the projection
 * has a part in it.
 */
final class Replay {
    private static final String LEDGER = "ledger";

    private final String channel;
    private final long height;
    private final Map<String, List<Place>> transactions = new HashMap<>();
    private final Map<String, Written> state = new TreeMap<>();

    /** Where a transaction stands, and what the peers made of it. */
    record Place(long block, int index, TxValidationCode code) {}

    /** The last value of a key. */
    record Written(long block, int index, String sha256) {}

    private Replay(String channel, long height) {
        this.channel = channel;
        this.height = height;
    }

    static Replay of(Home home, String channel) throws Exception {
        try (PeerReader peer = PeerReader.in(home)) {
            Replay replay = new Replay(channel, peer.chain(channel).getHeight());
            for (long number = 0; number < replay.height; number++) {
                replay.add(peer.block(channel, number));
            }
            return replay;
        }
    }

    String channel() {
        return channel;
    }

    long height() {
        return height;
    }

    /** Where the transaction stands; more than one place if its bytes were ordered more than once. */
    List<Place> places(String transactionId) {
        return transactions.getOrDefault(transactionId, List.of());
    }

    /** How often each transaction counts. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        transactions.forEach((id, places) -> counts.put(
                id,
                places.stream()
                        .filter(place -> place.code() == TxValidationCode.VALID)
                        .count()));
        return counts;
    }

    /** The ledger's keys with their last values. */
    Map<String, Written> state() {
        return state;
    }

    private void add(Block block) throws InvalidProtocolBufferException {
        ByteString codes = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
        for (int index = 0; index < block.getData().getDataCount(); index++) {
            TxValidationCode code = TxValidationCode.forNumber(codes.byteAt(index) & 0xff);
            add(block.getHeader().getNumber(), index, code, block.getData().getData(index));
        }
    }

    private void add(long block, int index, TxValidationCode code, ByteString bytes)
            throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(Envelope.parseFrom(bytes).getPayload());
        TransactionHeader header = TransactionHeader.of(payload.getHeader());
        if (header.type() != HeaderType.ENDORSER_TRANSACTION) {
            return;
        }
        transactions
                .computeIfAbsent(header.transactionId(), id -> new ArrayList<>())
                .add(new Place(block, index, code));
        if (code == TxValidationCode.VALID) {
            DecodedTransaction.parse(Envelope.parseFrom(bytes))
                    .result()
                    .readWriteSet()
                    .namespace(LEDGER)
                    .ifPresent(written -> written.keys().getWritesList().forEach(write -> add(block, index, write)));
        }
    }

    private void add(long block, int index, KVWrite write) {
        if (write.getIsDelete()) {
            state.remove(write.getKey());
        } else {
            state.put(
                    write.getKey(),
                    new Written(block, index, Digests.sha256Hex(write.getValue().toByteArray())));
        }
    }
}
