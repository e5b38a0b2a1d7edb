package org.digitaltrade.embedded.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Node with the packages of {@code src/test/node}, installed below {@code target}. */
final class NodeTools {
    private static final long INSTALL_SECONDS = 240;
    private static final long RUN_SECONDS = 60;

    private final Path folder;

    private NodeTools(Path folder) {
        this.folder = folder;
    }

    /** Installs what the lock file names; without Node, npm or a registry the tests that ask are skipped, and say so. */
    static NodeTools install(int tests) throws IOException, InterruptedException {
        Path source = Path.of(System.getProperty("repository.dir"), "network/embedded/src/test/node");
        Path target = Files.createDirectories(Path.of("target/node").toAbsolutePath());
        boolean same = Files.isDirectory(target.resolve("node_modules"))
                && Files.exists(target.resolve("package-lock.json"))
                && Files.mismatch(source.resolve("package-lock.json"), target.resolve("package-lock.json")) == -1;
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        boolean there = runs(target, RUN_SECONDS, "node", "--version")
                && (same
                        || runs(
                                target,
                                INSTALL_SECONDS,
                                "npm",
                                "ci",
                                "--ignore-scripts",
                                "--no-audit",
                                "--no-fund",
                                "--loglevel=error"));
        if (!there) {
            Files.deleteIfExists(target.resolve("package-lock.json"));
            String reason =
                    "SKIPPED " + tests + " tests with Node: it needs node, and npm with a registry for the packages"
                            + " of src/test/node (see target/node/output.txt)";
            System.err.println("*** " + reason + " ***");
            abort(reason);
        }
        return new NodeTools(target);
    }

    /** A port that was free a moment ago: the shim's server can't say which one it got. */
    static String freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    /** Starts the chaincode and returns when it listens. */
    Process chaincode(String address, String id, String version) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("node", "chaincode.js", address, id)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("chaincode.log").toFile()));
        builder.environment().put("CHAINCODE_VERSION", version);
        builder.environment().put("CORE_CHAINCODE_LOGGING_LEVEL", "ERROR");
        Process process = builder.start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("listening")) {
                return process;
            }
        }
        throw new IllegalStateException("the chaincode did not start, see " + folder.resolve("chaincode.log"));
    }

    /** Runs a script and returns what it printed. */
    String script(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", name));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve(name + ".err");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        String printed;
        try (InputStream output = process.getInputStream()) {
            printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        boolean ended = process.waitFor(RUN_SECONDS, TimeUnit.SECONDS);
        assertEquals("", Files.readString(errors), "what " + name + " printed as errors, ended: " + ended);
        return printed.strip();
    }

    /** Whether a command is there and succeeds. */
    private static boolean runs(Path folder, long seconds, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile())
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
