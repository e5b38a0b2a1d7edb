package org.digitaltrade.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Turns whatever ended a command into one line with a stable code, and the exit code that goes with it. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        CommandException known = explain(failure);
        if (commandLine.getCommand() instanceof DtlCommand command) {
            CommandException complete =
                    known.cure().map(command.hints()::in).map(known::withCure).orElse(known);
            return print(commandLine.getErr(), complete, command.isJson());
        }
        return print(commandLine.getErr(), known, false);
    }

    static int print(PrintWriter err, CommandException failure, boolean json) {
        if (json) {
            err.println(Json.write(toJson(failure)));
        } else {
            err.println("error: " + failure.getMessage());
            failure.cure().ifPresent(cure -> err.println("       " + cure));
        }
        err.flush();
        return failure.exitCode().status();
    }

    /** The same failure in terms of the command line. */
    static CommandException explain(Exception failure) {
        if (failure instanceof CommandException known) {
            return known;
        }
        if (failure instanceof LedgerException ledger) {
            return of(ledger.failure());
        }
        if (failure instanceof RefusedToSignException refused) {
            String message = String.valueOf(refused.getMessage());
            String prefix = Code.CLIENT_REFUSED_TO_SIGN + ": ";
            return new CommandException(
                    ExitCode.NOT_VALID, Code.CLIENT_REFUSED_TO_SIGN, message.substring(prefix.length()));
        }
        if (failure instanceof RejectedException rejected) {
            return new CommandException(
                    ExitCode.USAGE,
                    rejected.rejection().code(),
                    rejected.rejection().detail());
        }
        if (failure instanceof NoSuchFileException missing) {
            return new CommandException(ExitCode.USAGE, Code.NOT_FOUND, "no such file: " + missing.getMessage());
        }
        if (failure instanceof AccessDeniedException denied) {
            return new CommandException(
                    ExitCode.USAGE, Code.DATA_UNUSABLE, "not readable or writable: " + denied.getMessage());
        }
        if (failure instanceof IOException io) {
            return new CommandException(ExitCode.COULD_NOT_CHECK, Code.DATA_UNUSABLE, String.valueOf(io.getMessage()));
        }
        return new CommandException(ExitCode.COULD_NOT_CHECK, Code.INTERNAL_ERROR, failure.toString());
    }

    private static CommandException of(LedgerFailure failure) {
        CommandException known = new CommandException(exitCode(failure), failure.code(), failure.detail());
        return failure.code().equals(Code.NETWORK_UNREACHABLE.name())
                ? known.withCure("dtl status shows what runs, dtl up starts what doesn't")
                : known;
    }

    /** What a failed step means for a script. */
    static ExitCode exitCode(LedgerFailure failure) {
        if (failure.code().equals(Code.ENDORSE_TIMEOUT.name())) {
            return ExitCode.TIMEOUT;
        }
        if (failure.isRejection()) {
            return ExitCode.REFUSED;
        }
        return switch (failure.retry()) {
            case ASK_STATUS -> ExitCode.OUTCOME_UNKNOWN;
            case NO, SAME_BYTES, LATER, NEW_PROPOSAL -> ExitCode.NETWORK;
        };
    }

    private static JsonObject toJson(CommandException known) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("code", new JsonString(known.code()));
        members.put("detail", new JsonString(printable(known.detail())));
        members.put("exitCode", new JsonValue.JsonInteger(known.exitCode().status()));
        known.cure().ifPresent(cure -> members.put("cure", new JsonString(printable(cure))));
        return JsonObject.of(members);
    }

    /** Texts of libraries may span lines; an answer is one line. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
