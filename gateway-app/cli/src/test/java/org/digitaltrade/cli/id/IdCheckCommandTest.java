package org.digitaltrade.cli.id;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.format.Json;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdCheckCommandTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "uscc, 91350200776049653A, 0",
        "USCC, 91110108351303601C, 0",
        "uscc, 91350203M0001QAY9B, 1",
        "uscc, 91350200776049653B, 1",
        "uscc, 91350200776049653a, 1",
        "uscc, 9135020077604965, 1",
        "uscc, '', 1",
        "lei, 254900ZNYA1FLUQ9U393, 0",
        "lei, 254900ZNYA1FLUQ9U394, 1",
        "lei, 254900znya1fluq9u393, 1",
        "lei, 91350200776049653A, 1",
        "duns, 123456789, 2"
    })
    void the_exit_code_says_whether_an_identifier_is_valid(String kind, String value, int exitCode) {
        assertEquals(exitCode, CommandRun.in(home, "id", "check", kind, value).exitCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uscc | 91350200776049653A | {\"kind\":\"USCC\",\"valid\":true,\"value\":\"91350200776049653A\"}",
                "uscc | 91350203M0001QAY9B | {\"code\":\"USCC_INVALID\",\"kind\":\"USCC\",\"valid\":false,\"value\":\"91350203M0001QAY9B\"}",
                "lei | X | {\"code\":\"LEI_INVALID\",\"kind\":\"LEI\",\"valid\":false,\"value\":\"X\"}"
            })
    void a_program_is_told_the_code(String kind, String value, String answer) {
        assertEquals(
                answer,
                Json.write(CommandRun.in(home, "id", "check", kind, value, "--json")
                        .answer()));
    }
}
