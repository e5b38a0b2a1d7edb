package org.digitaltrade.embedded.deploy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.grpc.ManagedChannel;
import io.grpc.TlsChannelCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.wire.msp.SigningIdentity;

/** Peers and administrators of a running network, as its {@code connection.json} names them. */
final class NetworkAccess implements AutoCloseable {
    private static final String CONNECTION_FILE = "connection.json";
    private static final String ADMINISTRATOR = "Admin";

    /** Largest header of an answer: error details name certificates. */
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final List<String> channels;
    private final Map<String, Administrator> administrators = new TreeMap<>();

    private NetworkAccess(List<String> channels) {
        this.channels = List.copyOf(channels);
    }

    /**
     * Reads the file in a network's data folder; nothing is connected before it is used.
     *
     * @throws DeployException if there is none, or it can't be read
     */
    static NetworkAccess of(Path dataFolder) throws DeployException {
        Path file = dataFolder.resolve(CONNECTION_FILE);
        try {
            JsonObject connection =
                    JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            List<String> channels = new ArrayList<>();
            connection.getAsJsonArray("channels").forEach(channel -> channels.add(channel.getAsString()));
            NetworkAccess access = new NetworkAccess(channels);
            for (JsonElement peer : connection.getAsJsonArray("peers")) {
                access.add(peer.getAsJsonObject(), connection, dataFolder);
            }
            return access;
        } catch (NoSuchFileException e) {
            throw new DeployException(
                    DeployException.Code.NETWORK_NOT_RUNNING,
                    "no network runs on " + dataFolder + ": start it with dtl network start --data " + dataFolder,
                    e);
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException e) {
            throw new DeployException(
                    DeployException.Code.NETWORK_NOT_RUNNING,
                    file + " can't be read: restart the network, which writes it afresh",
                    e);
        }
    }

    private void add(JsonObject peer, JsonObject connection, Path folder) throws IOException {
        String mspId = peer.get("mspId").getAsString();
        for (JsonElement element : connection.getAsJsonArray("users")) {
            JsonObject user = element.getAsJsonObject();
            if (user.get("mspId").getAsString().equals(mspId)
                    && user.get("name").getAsString().equals(ADMINISTRATOR)) {
                SigningIdentity identity = SigningIdentity.ofPem(
                        mspId,
                        Files.readString(folder.resolve(user.get("certificate").getAsString())),
                        Files.readString(folder.resolve(user.get("privateKey").getAsString())));
                administrators.put(mspId, new Administrator(identity, channel(peer, folder)));
            }
        }
    }

    private static ManagedChannel channel(JsonObject peer, Path folder) throws IOException {
        Path root = folder.resolve(peer.get("tlsRootCertificate").getAsString());
        return NettyChannelBuilder.forTarget(
                        peer.get("endpoint").getAsString(),
                        TlsChannelCredentials.newBuilder()
                                .trustManager(root.toFile())
                                .build())
                .overrideAuthority(peer.get("serverName").getAsString())
                .maxInboundMetadataSize(MAX_HEADER_BYTES)
                .build();
    }

    /** The channels of the network. */
    List<String> channels() {
        return channels;
    }

    /** An administrator of each organisation with a peer, by MSP id. */
    Map<String, Administrator> administrators() {
        return administrators;
    }

    @Override
    public void close() {
        administrators.values().forEach(Administrator::close);
    }
}
