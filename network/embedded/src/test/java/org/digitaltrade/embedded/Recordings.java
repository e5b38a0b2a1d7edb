package org.digitaltrade.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;

/** Blocks recorded from real Fabric; the folder's README explains them. */
public final class Recordings {
    private static final Path FOLDER = Path.of(System.getProperty("golden.dir"));

    private Recordings() {}

    /** Every block of a recording in order, as the peer of BJCAC delivered it; {@code network} is bft or raft. */
    public static List<Block> blocks(String network) {
        List<Block> blocks = new ArrayList<>();
        Path folder = FOLDER.resolve(network).resolve("blocks");
        for (Path file = folder.resolve("block-0.pb");
                Files.exists(file);
                file = folder.resolve("block-" + blocks.size() + ".pb")) {
            blocks.add(read(file));
        }
        return blocks;
    }

    /** The block of that number. */
    public static Block block(String network, long number) {
        return read(FOLDER.resolve(network).resolve("blocks").resolve("block-" + number + ".pb"));
    }

    private static Block read(Path file) {
        try {
            return Block.parseFrom(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
