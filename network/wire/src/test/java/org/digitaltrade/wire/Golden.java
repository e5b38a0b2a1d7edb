package org.digitaltrade.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A recording of real Fabric, see the README in its folder. */
public record Golden(Path folder) {

    public static final Golden BFT = of("bft");
    public static final Golden RAFT = of("raft");

    private static final int MAX_JSON_CHARACTERS = 100_000_000;

    private static Golden of(String name) {
        return new Golden(Path.of(System.getProperty("golden.dir")).resolve(name));
    }

    /** The channel's blocks in order, as a peer delivered them. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int number = 0; Files.exists(folder.resolve("blocks/block-" + number + ".pb")); number++) {
            blocks.add(block("blocks/block-" + number + ".pb"));
        }
        return blocks;
    }

    public Block block(String file) {
        try {
            return Block.parseFrom(Files.readAllBytes(folder.resolve(file)));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("recording " + file + " is no block", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ChannelConfig config() {
        return ChannelConfig.parse(block("config.block"));
    }

    /** A chaincode transaction with the validation code that the peers gave it. */
    public record Committed(Envelope envelope, int code) {}

    /** All chaincode transactions of the channel, valid or not, in order. */
    public List<Committed> transactions() {
        List<Committed> transactions = new ArrayList<>();
        for (Block block : blocks()) {
            ByteString codes = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
            for (int index = 0; index < block.getData().getDataCount(); index++) {
                Envelope envelope =
                        Messages.parse(Envelope.parser(), block.getData().getData(index), "recorded envelope");
                if (header(envelope).type() == HeaderType.ENDORSER_TRANSACTION) {
                    transactions.add(new Committed(envelope, codes.byteAt(index)));
                }
            }
        }
        return transactions;
    }

    public static TransactionHeader header(Envelope envelope) {
        Payload payload = Messages.parse(Payload.parser(), envelope.getPayload(), "recorded payload");
        return TransactionHeader.of(payload.getHeader());
    }

    /** The identity of one of the recording's certificates. */
    public ByteString identity(String mspId, String name) {
        try {
            Path file = folder.resolve("msp").resolve(mspId).resolve(name + ".pem");
            return SerializedIdentities.of(mspId, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signed proposal of the first recorded call. */
    public ByteString recordedCall() {
        return json("scenarios.json")
                .objects("scenarios")
                .get(0)
                .objects("steps")
                .get(0)
                .bytes("signedProposal");
    }

    /** Files of a sub-folder by name, in order. */
    public List<String> list(String subFolder) {
        try (Stream<Path> files = Files.list(folder.resolve(subFolder))) {
            return files.map(file -> subFolder + "/" + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON file, read as YAML, of which JSON is a part. */
    RecordedJson json(String file) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(MAX_JSON_CHARACTERS).build();
        try {
            return RecordedJson.of(new Load(settings).loadFromString(Files.readString(folder.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
