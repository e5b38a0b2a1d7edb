package org.digitaltrade.cli.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkDeployCommandTest {
    @TempDir
    private Path home;

    @Test
    void without_a_network_it_says_how_to_start_one() {
        CommandRun run = deploy();

        assertEquals(ExitCode.NETWORK.status(), run.exitCode());
        assertTrue(run.err().contains("NETWORK_NOT_RUNNING"), run.err());
        assertTrue(run.err().contains("dtl network start --data"), run.err());
    }

    @Test
    void a_file_of_collections_that_is_none_is_named() throws Exception {
        Path collections = Files.writeString(home.resolve("collections.json"), "[{\"name\":\"c\",\"polizy\":\"\"}]");
        CommandRun run = deploy("--collections", collections.toString());

        assertEquals(ExitCode.USAGE.status(), run.exitCode());
        assertTrue(run.err().contains("collection c has unknown members [polizy]"), run.err());
    }

    @Test
    void a_client_certificate_needs_its_key() throws Exception {
        Path pem = Files.writeString(home.resolve("some.pem"), "");
        CommandRun run = deploy("--tls-root", pem.toString(), "--tls-client-certificate", pem.toString());

        assertEquals(ExitCode.USAGE.status(), run.exitCode());
        assertTrue(run.err().contains("go together"), run.err());
    }

    private CommandRun deploy(String... more) {
        String[] words = {
            "network", "deploy", "--data", home.toString(), "--channel", "trade", "--name", "assets", "--address", "h:1"
        };
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CommandRun.in(home, all);
    }
}
