package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.domain.Code;

/** Starts one program and waits until it answers, or says why it doesn't. */
final class PartStarter {
    /** How often a person's patience is worth a look. */
    private static final long LOOK_MILLIS = 25;

    private static final int SHOWN_LOG_LINES = 5;
    private static final Pattern FAILURE_LINE =
            Pattern.compile("(error: )?(?<code>[A-Z][A-Z0-9]*(_[A-Z0-9]+)+): (?<detail>.*)");
    /** In its own session a program outlives the terminal, and a Ctrl-C meant for the command does not reach it. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final ProcessFolder processes;
    private final Path logs;
    private final Progress progress;

    PartStarter(ProcessFolder processes, Path logs, Progress progress) {
        this.processes = processes;
        this.logs = logs;
        this.progress = progress;
    }

    /** Starts it unless it runs; returns whether it had to. */
    boolean ensure(Part part) throws IOException, CommandException, InterruptedException {
        progress.start(part.title());
        Optional<StartedProcess> known = processes.find(part.name());
        Optional<ProcessHandle> running = known.flatMap(StartedProcess::handle);
        if (running.isPresent()) {
            await(part, running.get());
            progress.done("runs already, process " + running.get().pid());
            return false;
        }
        ProcessHandle process = start(part);
        await(part, process);
        String story = known.isPresent() ? "had ended without dtl down, started again" : "started";
        progress.done(story + ", process " + process.pid());
        return true;
    }

    private ProcessHandle start(Part part) throws IOException {
        Files.createDirectories(logs);
        ScratchFolder.empty(part.scratch());
        Files.deleteIfExists(part.ready());
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.addAll(part.command());
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(
                        new LogFiles(log(part)).next().toFile()))
                .start();
        processes.record(StartedProcess.of(part.name(), process.toHandle()));
        return process.toHandle();
    }

    private void await(Part part, ProcessHandle process) throws IOException, CommandException, InterruptedException {
        long deadline = System.nanoTime() + part.limit().toNanos();
        while (!Files.exists(part.ready())) {
            if (!Liveness.isAlive(process)) {
                progress.failed();
                processes.forget(part.name());
                throw ended(part);
            }
            if (System.nanoTime() > deadline) {
                progress.failed();
                throw tooSlow(part, process);
            }
            progress.tick();
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private CommandException ended(Part part) throws IOException {
        Optional<CommandException> reported = reported(part);
        if (reported.isPresent()) {
            boolean portBusy = reported.get().code().equals(Code.PORT_BUSY.name());
            return reported.get()
                    .withCure(portBusy ? "free it, or take others with --ephemeral-ports" : "its log: " + log(part));
        }
        return new CommandException(
                        ExitCode.NETWORK, Code.INTERNAL_ERROR, "the " + part.name() + " ended while starting")
                .withCure("its log: " + log(part) + lastLines(part));
    }

    private CommandException tooSlow(Part part, ProcessHandle process) {
        Duration limit = part.limit();
        return new CommandException(
                        ExitCode.TIMEOUT,
                        Code.PENDING,
                        "the " + part.name() + " (process " + process.pid() + ") is not ready after "
                                + limit.toSeconds() + " s")
                .withCure("dtl up waits for it again; dtl logs " + part.name() + " shows what it does");
    }

    /** A program that ends with a code says so on one of its last lines. */
    private Optional<CommandException> reported(Part part) throws IOException {
        return LogTail.lines(log(part), SHOWN_LOG_LINES).stream()
                .map(FAILURE_LINE::matcher)
                .filter(Matcher::matches)
                .reduce((earlier, later) -> later)
                .map(line -> new CommandException(ExitCode.NETWORK, line.group("code"), line.group("detail")));
    }

    private String lastLines(Part part) {
        try {
            StringBuilder text = new StringBuilder();
            for (String line : LogTail.lines(log(part), SHOWN_LOG_LINES)) {
                text.append(System.lineSeparator()).append("       | ").append(line);
            }
            return text.toString();
        } catch (IOException e) {
            return " (it can't be read)";
        }
    }

    private Path log(Part part) {
        return logs.resolve(part.name() + ".log");
    }
}
