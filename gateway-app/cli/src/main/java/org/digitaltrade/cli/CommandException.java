package org.digitaltrade.cli;

import java.util.Optional;
import org.digitaltrade.domain.Code;

/** A command can't do what it was asked: what the person sees on standard error, and the exit code. */
public final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String code;
    private final String detail;
    private final transient Optional<String> cure;

    private CommandException(ExitCode exitCode, String code, String detail, Optional<String> cure) {
        super(code + ": " + detail);
        this.exitCode = exitCode;
        this.code = code;
        this.detail = detail;
        this.cure = cure;
    }

    public CommandException(ExitCode exitCode, Code code, String detail) {
        this(exitCode, code.name(), detail, Optional.empty());
    }

    /** With a code that came from elsewhere, and is passed on as it came. */
    public CommandException(ExitCode exitCode, String code, String detail) {
        this(exitCode, code, detail, Optional.empty());
    }

    /** The same with one sentence on what helps. */
    public CommandException withCure(String sentence) {
        CommandException same = new CommandException(exitCode, code, detail, Optional.of(sentence));
        same.setStackTrace(getStackTrace());
        return same;
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public Optional<String> cure() {
        return cure;
    }
}
