package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one of Fabric's programs to its end. */
final class Commands {
    /** The slowest, committing a definition on all peers, takes a few seconds on a busy machine. */
    private static final long TIMEOUT_SECONDS = 120;

    private static final int SHOWN_CHARACTERS = 600;

    private Commands() {}

    /**
     * @return what it printed, both streams
     * @throws FabricException with the end of what it printed, if it failed or took longer than two minutes
     */
    static String run(Map<String, String> environment, List<String> command) throws IOException {
        Path output = Files.createTempFile("dtl-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = await(process);
            String text = Files.readString(output, StandardCharsets.UTF_8).strip();
            if (!ended || process.exitValue() != 0) {
                String program = Path.of(command.get(0)).getFileName() + " " + String.join(" ", firstWords(command));
                throw new FabricException(
                        FabricException.Code.STEP_FAILED,
                        program + (ended ? " failed: " : " took too long: ") + end(text),
                        "repeat the command: it goes on where it stopped");
            }
            return text;
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean await(Process process) {
        try {
            if (process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> firstWords(List<String> command) {
        return command.stream().skip(1).takeWhile(word -> !word.startsWith("-")).toList();
    }

    private static String end(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : "…" + text.substring(text.length() - SHOWN_CHARACTERS);
    }
}
