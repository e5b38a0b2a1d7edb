package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The processes of the network: started once, found again by process id and start time, and ended only if they are those
 * that were started here.
 *
 * @param run holds one {@code NAME.pid} for each process: its id and start time
 * @param logs holds one {@code NAME.log} for each
 */
record Daemons(Path run, Path logs) {
    /** Fabric's nodes flush and close their databases in well under this; past it they are killed. */
    private static final long STOP_SECONDS = 15;

    private static final String SUFFIX = ".pid";
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    /** Colours of Fabric's log, and whatever else isn't text. */
    private static final Pattern CONTROL = Pattern.compile("\\u001b\\[[0-9;]*m|\\p{Cntrl}");

    /** Starts a process unless it runs already. */
    void start(String name, Path folder, Map<String, String> environment, List<String> command) throws IOException {
        if (find(name).isPresent()) {
            return;
        }
        Files.createDirectories(run);
        Files.createDirectories(logs);
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(command)).directory(folder.toFile());
        builder.environment().putAll(environment);
        Path log = log(name);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        record(name, builder.start().toHandle());
    }

    private void record(String name, ProcessHandle process) throws IOException {
        Path draft = run.resolve(name + ".part");
        Files.writeString(draft, process.pid() + " " + startOf(process));
        Files.move(
                draft, run.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Finds a process that was started in that folder by a command that was killed before it could write down which. Only
     * where the system tells in which folder a process works.
     */
    boolean adopt(String name, Path folder) throws IOException {
        Optional<ProcessHandle> lost = ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, folder))
                .findFirst();
        if (lost.isPresent()) {
            record(name, lost.get());
        }
        return lost.isPresent();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(folder);
        } catch (IOException | UnsupportedOperationException e) {
            // Not this user's, just ended, or another kind of system.
            return false;
        }
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /** The last line of its log. */
    String lastWords(String name) throws IOException {
        Path log = log(name);
        if (!Files.exists(log)) {
            return "it wrote no log";
        }
        return Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .reduce((earlier, later) -> later)
                .map(line -> CONTROL.matcher(line).replaceAll(""))
                .orElse("its log is empty");
    }

    /** In its own session a process outlives the terminal, and a Ctrl-C meant for the command does not reach it. */
    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> longer = new ArrayList<>(List.of(SETSID.toString()));
        longer.addAll(command);
        return longer;
    }

    /** The process of that name if it still is the one that was started. */
    Optional<ProcessHandle> find(String name) throws IOException {
        Path file = run.resolve(name + SUFFIX);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", 2);
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process).equals(parts[1]));
    }

    /** Names of all processes that were started and not stopped, in alphabetical order. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Asks all to end, then kills those that don't; returns how many there were. */
    int stopAll() throws IOException {
        List<ProcessHandle> ending = new ArrayList<>();
        for (String name : names()) {
            find(name).ifPresent(process -> {
                process.destroy();
                ending.add(process);
            });
        }
        Instant deadline = Instant.now().plusSeconds(STOP_SECONDS);
        for (ProcessHandle process : ending) {
            awaitOrKill(process, deadline);
        }
        for (String name : names()) {
            Files.deleteIfExists(run.resolve(name + SUFFIX));
        }
        return ending.size();
    }

    private static void awaitOrKill(ProcessHandle process, Instant deadline) {
        try {
            long left = Math.max(1, deadline.toEpochMilli() - Instant.now().toEpochMilli());
            process.onExit().get(left, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a process doesn't compute", e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
