package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.cli.stack.JavaCommand;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;

/**
 * Verifies a proof as an outsider would: another process, an empty folder, the two files and nothing else, and where the
 * machine allows it a network name space of its own with no network in it.
 *
 * @param indication what the verifier concluded
 * @param withoutNetwork whether the process had no network
 */
record FreshVerification(String indication, boolean withoutNetwork) {
    private static final long LIMIT_SECONDS = 60;
    private static final int HEAP_MEBIBYTES = 128;
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--net");

    static FreshVerification of(Installation installation, Path proof, Path trust)
            throws IOException, InterruptedException, CommandException {
        Path folder = Files.createTempDirectory("dtl-verify");
        try {
            Files.copy(proof, folder.resolve("proof.dtproof.json"));
            Files.copy(trust, folder.resolve("trust.json"));
            boolean withoutNetwork = isAllowed();
            List<String> command = new ArrayList<>(withoutNetwork ? WITHOUT_NETWORK : List.of());
            command.addAll(JavaCommand.of(HEAP_MEBIBYTES)
                    .run(
                            installation.commandLine(),
                            "org.digitaltrade.cli.Dtl",
                            "verify",
                            "proof.dtproof.json",
                            "--trust",
                            "trust.json",
                            "--json"));
            return new FreshVerification(verdict(command, folder).string("indication"), withoutNetwork);
        } finally {
            Files.deleteIfExists(folder.resolve("proof.dtproof.json"));
            Files.deleteIfExists(folder.resolve("trust.json"));
            Files.deleteIfExists(folder);
        }
    }

    private static boolean isAllowed() throws InterruptedException {
        List<String> trial = new ArrayList<>(WITHOUT_NETWORK);
        trial.add("true");
        try {
            Process process = new ProcessBuilder(trial)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such program here.
            return false;
        }
    }

    private static JsonObject verdict(List<String> command, Path folder)
            throws IOException, InterruptedException, CommandException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).start();
        byte[] answer = process.getInputStream().readAllBytes();
        byte[] failure = process.getErrorStream().readAllBytes();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new CommandException(ExitCode.TIMEOUT, Code.PENDING, "the verifying process does not end");
        }
        try {
            return Json.parseObject(
                    new String(answer, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8));
        } catch (RejectedException e) {
            throw new CommandException(
                    ExitCode.COULD_NOT_CHECK,
                    Code.INTERNAL_ERROR,
                    "the verifying process says: " + new String(failure, StandardCharsets.UTF_8).strip());
        }
    }
}
