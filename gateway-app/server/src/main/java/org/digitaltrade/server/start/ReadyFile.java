package org.digitaltrade.server.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.server.ledger.Following;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * {@code gateway.json} with the gateway's address and process id. It appears, whole, when all channels have been projected
 * up to where the peers were, and disappears at an orderly end.
 */
@Component
public final class ReadyFile implements AutoCloseable {
    private final Path file;
    private final Following following;
    private final Environment environment;

    ReadyFile(DataFolder folder, Following following, Environment environment) throws IOException {
        this.file = folder.file("gateway.json");
        this.following = following;
        this.environment = environment;
        // Left by a process that was killed.
        Files.deleteIfExists(file);
    }

    /**
     * Waits for the projection, for as long as the network takes.
     *
     * @throws RuntimeException the reason why a channel can't be projected
     */
    public void appearWhenReady() {
        try {
            following.caughtUp().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException stopped ? stopped : e;
        }
        appear();
    }

    private void appear() {
        // Set by Spring once the server listens, also where the argument was 0.
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        String host = environment.getRequiredProperty("server.address");
        byte[] content = Json.canonical(JsonObject.of(Map.of(
                "url", new JsonString("http://" + host + ":" + port),
                "pid", new JsonInteger(ProcessHandle.current().pid()))));
        Path draft = file.resolveSibling("gateway.json.tmp");
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StartException(Code.DATA_UNUSABLE, file + " can't be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
