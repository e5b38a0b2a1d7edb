package org.digitaltrade.acceptance.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One working folder with a network, a gateway and a whole trade on the ledger. All tests of this package share it, since
 * making it takes longer than most of them; each leaves network and gateway running.
 */
final class Stage implements AutoCloseable {
    private final Path folder;
    private final Program program;
    private final Run played;

    private Stage(Path folder, Program program, Run played) {
        this.folder = folder;
        this.program = program;
        this.played = played;
    }

    /** Builds the stage before the first test class that needs it; it is taken down after the last. */
    static final class Builder implements BeforeAllCallback {
        private static Optional<Stage> stage = Optional.empty();

        @Override
        public void beforeAll(ExtensionContext context) {
            stage = Optional.of(context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(Stage.class, key -> build(), Stage.class));
        }
    }

    static Program program() {
        return Builder.stage.orElseThrow().program;
    }

    /** What {@code dtl demo} printed. */
    static Run played() {
        return Builder.stage.orElseThrow().played;
    }

    /** What it answered. */
    static JsonObject trade() {
        return played().json();
    }

    private static Stage build() {
        try {
            Path folder = Files.createTempDirectory("stage");
            Program program = Program.in(folder.resolve("home"));
            Run played = program.fresh("demo", "--json", "--ephemeral-ports", "--lang", "en");
            if (played.exit() != 0) {
                program.end();
            }
            return new Stage(folder, program, played.exits(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        program.end();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
