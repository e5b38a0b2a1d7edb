package org.digitaltrade.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have in common: their working folder and the two kinds of output. */
public abstract class DtlCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Working folder; .dtl in the current folder by default.")
    private @Nullable Path home;

    @SuppressWarnings("UnusedVariable") // read by picocli
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public final Integer call() throws Exception {
        return run(new Output(commandSpec().commandLine().getOut(), json)).status();
    }

    /**
     * Does what the command is for.
     *
     * @throws CommandException for everything that a person can understand and cure
     */
    protected abstract ExitCode run(Output out) throws Exception;

    protected final Home home() {
        Path folder = home == null ? Path.of(".dtl") : home;
        return new Home(folder.toAbsolutePath().normalize());
    }

    protected final PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    protected final PrintWriter err() {
        return commandSpec().commandLine().getErr();
    }

    /** Shows this command's steps, unless a program reads its answer. */
    protected final Progress progress() {
        return Progress.of(commandSpec().commandLine().getErr(), json);
    }

    /** Whether failures are to be printed for a program. */
    boolean isJson() {
        return json;
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("commands are run by picocli, which sets this");
        }
        return spec;
    }
}
