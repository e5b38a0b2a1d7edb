package org.digitaltrade.cli.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that start, are there already, die, or never answer; each is a line of shell. */
class PartStarterTest {
    @TempDir
    Path home;

    private ProcessFolder processes;
    private PartStarter starter;

    @BeforeEach
    void make_folder() throws Exception {
        processes = new ProcessFolder(home.resolve("run"));
        processes.alone(() -> "folder made");
        starter = new PartStarter(
                processes, home.resolve("logs"), Progress.of(new PrintWriter(new StringWriter()), true));
    }

    @AfterEach
    void end_program() throws Exception {
        processes.running("program").ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_program_is_started_once() throws Exception {
        assertTrue(starter.ensure(program("echo ready > \"$0\"; exec tail -f /dev/null")));
        long pid = processes.running("program").orElseThrow().pid();
        assertFalse(starter.ensure(program("exit 1")));
        assertEquals(pid, processes.running("program").orElseThrow().pid());
    }

    @Test
    void a_program_that_died_is_started_again() throws Exception {
        starter.ensure(program("echo ready > \"$0\"; exec tail -f /dev/null"));
        ProcessHandle first = processes.running("program").orElseThrow();
        first.destroyForcibly();
        first.onExit().join();
        assertTrue(starter.ensure(program("echo ready > \"$0\"; exec tail -f /dev/null")));
    }

    @Test
    void the_code_that_a_program_ends_with_is_passed_on() {
        CommandException failure = assertThrows(
                CommandException.class,
                () -> starter.ensure(program("echo 'PORT_BUSY: port 7051 is taken' >&2; echo bye; exit 1")));
        assertEquals(
                "PORT_BUSY: port 7051 is taken " + ExitCode.NETWORK, failure.getMessage() + " " + failure.exitCode());
    }

    @Test
    void a_program_that_ends_without_a_word_is_an_error_with_its_log() {
        CommandException failure = assertThrows(CommandException.class, () -> starter.ensure(program("exit 1")));
        assertEquals("INTERNAL_ERROR", failure.code());
        assertTrue(failure.cure().orElseThrow().contains("program.log"));
    }

    @Test
    void a_program_that_never_answers_is_a_timeout_and_keeps_running() throws Exception {
        CommandException failure = assertThrows(
                CommandException.class, () -> starter.ensure(program("exec tail -f /dev/null", Duration.ZERO)));
        assertEquals(ExitCode.TIMEOUT, failure.exitCode());
        assertTrue(processes.running("program").isPresent());
    }

    @Test
    void a_process_that_was_killed_and_that_nobody_asked_for_is_not_running() throws Exception {
        // The shell becomes the parent of the program and never asks how it ended.
        Process parent = new ProcessBuilder(
                        "sh", "-c", "sh -c 'exec tail -f /dev/null' & echo $!; exec tail -f /dev/null")
                .start();
        try {
            ProcessHandle child = ProcessHandle.of(Long.parseLong(new BufferedReader(
                                    new InputStreamReader(parent.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine()))
                    .orElseThrow();
            processes.record(StartedProcess.of("program", child));
            assertTrue(processes.running("program").isPresent());
            child.destroyForcibly();
            assertTrue(Liveness.ends(child, Duration.ofSeconds(30)));
            assertTrue(processes.running("program").isEmpty());
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void what_a_killed_program_left_behind_is_gone_and_what_it_said_is_kept() throws Exception {
        starter.ensure(program(
                "echo first; touch \"$(dirname \"$0\")/tmp/left\"; echo ready > \"$0\"; exec tail -f /dev/null"));
        assertTrue(Files.exists(home.resolve("tmp/left")));
        ProcessHandle first = processes.running("program").orElseThrow();
        first.destroyForcibly();
        first.onExit().join();
        starter.ensure(program("echo second; echo ready > \"$0\"; exec tail -f /dev/null"));
        assertFalse(Files.exists(home.resolve("tmp/left")));
        LogFiles logs = new LogFiles(home.resolve("logs/program.log"));
        assertEquals(List.of("first", "second"), logs.lines(10));
        assertEquals(List.of("second"), logs.lines(1));
    }

    @Test
    void no_more_logs_are_kept_than_the_limit() throws Exception {
        Path current = Files.createDirectories(home.resolve("logs")).resolve("program.log");
        LogFiles logs = new LogFiles(current);
        for (int start = 0; start < LogFiles.KEPT + 3; start++) {
            Files.writeString(logs.next(), "start " + start);
        }
        try (Stream<Path> files = Files.list(current.getParent())) {
            assertEquals(LogFiles.KEPT, files.count());
        }
        assertEquals(List.of("start 3", "start 4", "start 5", "start 6", "start 7"), logs.lines(100));
    }

    @Test
    void a_port_is_one_that_tcp_has() {
        for (int port : new int[] {0, -1, 65_536}) {
            CommandException failure = assertThrows(CommandException.class, () -> Ports.of(false, port));
            assertEquals(
                    "MALFORMED 2", failure.code() + " " + failure.exitCode().status());
        }
    }

    @Test
    void another_process_with_the_same_id_is_not_the_one_that_was_started() throws Exception {
        processes.record(new StartedProcess("program", ProcessHandle.current().pid(), Instant.EPOCH));
        assertTrue(processes.running("program").isEmpty());
    }

    @Test
    void two_commands_do_not_change_processes_at_once() throws Exception {
        CommandException failure = processes.alone(() -> assertThrows(
                CommandException.class, () -> new ProcessFolder(home.resolve("run")).alone(() -> "never")));
        assertEquals("DATA_LOCKED", failure.code());
    }

    private Part program(String script) {
        return program(script, Duration.ofSeconds(30));
    }

    private Part program(String script, Duration limit) {
        Path ready = home.resolve("ready");
        return new Part(
                "program",
                "a program",
                List.of("sh", "-c", script, ready.toString()),
                home.resolve("tmp"),
                ready,
                limit);
    }
}
