package org.digitaltrade.cli.attest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.format.JsonValue.JsonString;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures, certificates, lists, answers and tokens from another hand: made by the openssl command as the test begins. */
final class OpenSslCasesTest {
    private static final int DEADLINE_SECONDS = 120;

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void makeCases() throws IOException, InterruptedException {
        assumeTrue(hasOpenSsl3(), "openssl 3 is not installed");
        Path script = folder.resolve("make-cases.sh");
        try (InputStream in = OpenSslCasesTest.class.getResourceAsStream("make-cases.sh")) {
            Files.copy(Objects.requireNonNull(in), script);
        }
        Path log = folder.resolve("script.log");
        Process process = new ProcessBuilder("bash", script.toString(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
        process.destroy();
        assertEquals(List.of(true, 0), List.of(ended, ended ? process.exitValue() : -1), Files.readString(log));
    }

    private static boolean hasOpenSsl3() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("openssl", "version").start();
            String version =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 && version.startsWith("OpenSSL 3.");
        } catch (IOException e) {
            return false;
        }
    }

    /** One line of the script's table. */
    record Case(String name, String document, String signature, String evidence, String trust, String code, String at) {
        static Case of(String line) {
            String[] fields = line.split("\t", -1);
            return new Case(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], fields[6]);
        }

        List<String> words() {
            List<String> words = new ArrayList<>(List.of("attest", "check", "--json"));
            words.addAll(List.of("--document", path(document), "--signature", path(signature), "--trust", path(trust)));
            if (!evidence.equals("-")) {
                for (String file : evidence.split(" ", -1)) {
                    words.addAll(List.of("--evidence", path(file)));
                }
            }
            if (!at.equals("-")) {
                words.addAll(List.of("--at", at));
            }
            return words;
        }

        private static String path(String file) {
            return folder.resolve(file).toString();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(folder.resolve("cases")).stream().map(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_gets_its_code_and_the_exit_code_that_goes_with_it(Case one) {
        CommandRun run = CommandRun.in(folder, one.words().toArray(String[]::new));

        assertEquals(new JsonString(one.code), run.answer().members().get("code"), run::out);
        ExitCode expected = switch (VerdictCode.valueOf(one.code).indication()) {
            case TOTAL_PASSED -> ExitCode.OK;
            case TOTAL_FAILED -> ExitCode.NOT_VALID;
            case INDETERMINATE -> ExitCode.COULD_NOT_CHECK;
        };
        assertEquals(expected.status(), run.exitCode());
    }
}
