package org.digitaltrade.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;

/**
 * A process of our own that answers each line it is asked with one JSON object. It ends when its input does, so that it never
 * outlives the command that started it, however that ends.
 */
public final class AnsweringProcess implements AutoCloseable {
    private static final String FAILURE = "failure";

    /** What a process gets to end by itself: closing a ledger writes what is open. */
    private static final long END_SECONDS = 20;

    private final Process process;
    private final Path log;
    private final PrintWriter questions;
    private final BufferedReader answers;

    private AnsweringProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.questions = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts it.
     *
     * @param log gets what it says on standard error
     */
    public static AnsweringProcess start(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new AnsweringProcess(process, log);
    }

    /** The operating system's number of it. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits for its first answer, which it gives unasked once it is ready.
     *
     * @throws CommandException with what it says if it fails
     */
    public JsonObject ready() throws CommandException {
        return answer();
    }

    /** Asks, and waits for the answer. */
    public JsonObject ask(String question) throws CommandException {
        questions.println(question);
        return answer();
    }

    private JsonObject answer() throws CommandException {
        JsonObject answer = Json.parseObject(line().getBytes(StandardCharsets.UTF_8));
        if (answer.find(FAILURE).isPresent()) {
            throw new CommandException(ExitCode.NETWORK, Code.INTERNAL_ERROR, answer.string(FAILURE))
                    .withCure("its log: " + log);
        }
        return answer;
    }

    private String line() throws CommandException {
        String reason = "it ended without an answer";
        try {
            @Nullable String line = answers.readLine();
            if (line != null) {
                return line;
            }
        } catch (IOException e) {
            reason = String.valueOf(e.getMessage());
        }
        throw new CommandException(ExitCode.NETWORK, Code.INTERNAL_ERROR, reason).withCure("its log: " + log);
    }

    /** Ends it at once, as a power failure would, and waits until it is gone. */
    public void kill() {
        // Not through the process, which would close its output before we have read it.
        process.toHandle().destroyForcibly();
        process.toHandle().onExit().join();
    }

    /** Lets it end by itself; if it doesn't, ends it. */
    @Override
    public void close() {
        questions.close();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What such a process does with a question. */
    @FunctionalInterface
    public interface Answerer {
        /** Answers; a failure is passed on to whoever asked. */
        JsonObject answer(List<String> words) throws Exception;
    }

    /** The other side: says that it is ready, and answers until its input ends. */
    public static void serve(JsonObject ready, Answerer answerer) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Json.write(ready));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(Json.write(answer(answerer, line)));
        }
    }

    private static JsonObject answer(Answerer answerer, String question) {
        try {
            return answerer.answer(List.of(question.split(" ", -1)));
        } catch (Exception e) {
            return failure(e);
        }
    }

    /** An answer that says why there is none. */
    public static JsonObject failure(Exception reason) {
        return JsonObject.of(java.util.Map.of(FAILURE, new JsonString(reason.toString())));
    }
}
