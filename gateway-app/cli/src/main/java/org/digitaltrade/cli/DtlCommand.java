package org.digitaltrade.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        return run(new Output(out(), isJson(), hints())).status();
    }

    /**
     * Does what the command is for.
     *
     * @throws CommandException for everything that a person can understand and cure
     */
    protected abstract ExitCode run(Output out) throws Exception;

    /** As given after this command, or before it. */
    protected final Home home() {
        return new Home(givenHome().orElse(Path.of(".dtl")).toAbsolutePath().normalize());
    }

    /** Commands to type, for texts of this one. */
    final Hints hints() {
        return new Hints(commandSpec().root().subcommands().keySet(), givenHome());
    }

    private Optional<Path> givenHome() {
        return commands()
                .flatMap(command -> Optional.ofNullable(command.home).stream())
                .findFirst();
    }

    protected final PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    protected final PrintWriter err() {
        return commandSpec().commandLine().getErr();
    }

    /** Shows this command's steps, unless a program reads its answer. */
    protected final Progress progress() {
        return Progress.of(err(), isJson());
    }

    /** Whether failures are to be printed for a program. */
    final boolean isJson() {
        return commands().anyMatch(command -> command.json);
    }

    /** This command and those that it was called under. */
    private Stream<DtlCommand> commands() {
        return Stream.iterate(commandSpec(), Objects::nonNull, CommandSpec::parent)
                .map(CommandSpec::userObject)
                .filter(DtlCommand.class::isInstance)
                .map(DtlCommand.class::cast);
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("commands are run by picocli, which sets this");
        }
        return spec;
    }
}
