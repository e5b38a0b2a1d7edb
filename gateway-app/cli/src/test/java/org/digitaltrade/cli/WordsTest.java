package org.digitaltrade.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.bench.BenchCommand;
import org.digitaltrade.cli.chaos.ChaosCommand;
import org.digitaltrade.cli.id.IdCommand;
import org.digitaltrade.cli.network.NetworkCommand;
import org.digitaltrade.cli.rules.RulesCommand;
import org.digitaltrade.cli.trust.TrustCommand;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WordsTest {
    /** One class of each package that has words. */
    static final List<Class<?>> OWNERS = List.of(
            BenchCommand.class,
            ChaosCommand.class,
            IdCommand.class,
            NetworkCommand.class,
            RulesCommand.class,
            TrustCommand.class);

    @ParameterizedTest
    @FieldSource("OWNERS")
    void both_languages_say_the_same_things(Class<?> owner) {
        Words english = Words.in("en", owner);
        Words chinese = Words.in("zh", owner);

        assertEquals(english.texts().keySet(), chinese.texts().keySet());
        english.texts().keySet().forEach(key -> {
            for (Words words : List.of(english, chinese)) {
                String text = words.text(key.toString(), 1, 2, 3, 4, 5, 6);
                assertFalse(text.isBlank() || text.contains("{"), text);
            }
        });
    }

    @Test
    void every_row_and_route_has_words() {
        Words words = Words.in("en", RulesCommand.class);
        for (Row row : Row.values()) {
            assertFalse(words.text("row." + row).isBlank());
        }
        for (Route route : Route.values()) {
            assertFalse(words.text("route." + route).isBlank());
        }
        assertThrows(IllegalStateException.class, () -> words.text("nothing"));
    }

    @Test
    void the_environment_chooses_the_language_as_posix_reads_it() {
        assertEquals("zh", Words.language(Map.of("LANG", "zh_CN.UTF-8")));
        assertEquals("en", Words.language(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8")));
        assertEquals("en", Words.language(Map.of()));
    }

    @Test
    void numbers_can_be_copied() {
        assertEquals(
                "10000 invented flows in year.jsonl, seed 1",
                Words.in("en", RulesCommand.class).text("sample.written", 10_000, "year.jsonl", 1));
    }
}
