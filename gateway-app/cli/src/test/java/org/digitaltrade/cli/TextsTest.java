package org.digitaltrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.digitaltrade.cli.bench.BenchCommand;
import org.digitaltrade.cli.demo.Language;
import org.junit.jupiter.api.Test;

final class TextsTest {
    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertEquals(keys("bench_en.properties"), keys("bench_zh.properties"));
    }

    @Test
    void details_are_put_in() {
        assertEquals(
                "start the network (java)",
                Texts.in(Language.EN, BenchCommand.class, "bench").get("start", "java"));
        assertEquals(
                "启动网络（java）", Texts.in(Language.ZH, BenchCommand.class, "bench").get("start", "java"));
    }

    @Test
    void missing_text_is_named() {
        Texts texts = Texts.in(Language.EN, BenchCommand.class, "bench");

        assertEquals(
                "bench_en.properties has no text nothing",
                assertThrows(IllegalStateException.class, () -> texts.get("nothing"))
                        .getMessage());
    }

    private static Set<Object> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(BenchCommand.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts.keySet();
    }
}
