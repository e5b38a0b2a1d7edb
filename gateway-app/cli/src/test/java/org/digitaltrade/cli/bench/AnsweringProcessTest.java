package org.digitaltrade.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class AnsweringProcessTest {
    @TempDir
    Path folder;

    /** What is started: says its questions back. */
    static final class Echo {
        public static void main(String[] arguments) throws IOException {
            AnsweringProcess.serve(JsonObject.of(Map.of()), words -> {
                if (words.get(0).equals("fail")) {
                    throw new IllegalStateException("as asked");
                }
                return JsonObject.of(Map.of("said", new JsonString(String.join("+", words))));
            });
        }
    }

    private AnsweringProcess start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return AnsweringProcess.start(
                List.of(java, "-cp", System.getProperty("java.class.path"), Echo.class.getName()),
                folder.resolve("log"));
    }

    @Test
    void it_answers_and_ends_with_its_input() throws Exception {
        AnsweringProcess process = start();
        process.ready();

        assertEquals("a+b", process.ask("a b").string("said"));
        CommandException failed = assertThrows(CommandException.class, () -> process.ask("fail"));
        assertTrue(failed.detail().contains("as asked"), failed.detail());

        process.close();
        assertFalse(
                ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive).isPresent());
    }

    @Test
    void one_that_was_killed_is_gone_and_answers_no_more() throws Exception {
        AnsweringProcess process = start();
        process.ready();

        process.kill();

        assertFalse(
                ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive).isPresent());
        assertThrows(CommandException.class, () -> process.ask("a"));
    }
}
