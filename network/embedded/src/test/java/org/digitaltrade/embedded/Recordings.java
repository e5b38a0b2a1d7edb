package org.digitaltrade.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.identity.KeyPairs;
import org.digitaltrade.wire.crypto.EcdsaSigner;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Block;

/** Blocks recorded from real Fabric; the folder's README explains them. */
public final class Recordings {
    private static final Path FOLDER = Path.of(System.getProperty("golden.dir"));

    private static final EcdsaSigner NOBODYS =
            EcdsaSigner.of(KeyPairs.generate().getPrivate());

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

    /** A recorded peer, with a key that isn't its own. */
    public static SigningIdentity peer(String network, String mspId) {
        try {
            String certificate = Files.readString(
                    FOLDER.resolve(network).resolve("msp").resolve(mspId).resolve("peer0.pem"));
            return new SigningIdentity(mspId, SerializedIdentities.of(mspId, certificate), NOBODYS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All recorded peers. */
    public static List<SigningIdentity> peers(String network) {
        return Stream.of("BJCAC", "BJCOM", "BJEIT", "PARTNER", "ZCY", "ZDX", "ZHD")
                .map(mspId -> peer(network, mspId))
                .toList();
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
