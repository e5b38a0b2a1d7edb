package org.digitaltrade.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_event_and_chapter_has_a_sentence_in_every_language(Language language) {
        Sentences sentences = Sentences.in(language);
        for (Chapter chapter : Chapter.values()) {
            assertFalse(sentences.chapter(chapter).isBlank(), chapter.name());
        }
        for (Event event : Event.values()) {
            String told = sentences.event(event, 11, 22, 33);
            assertFalse(told.contains("{") || told.contains("''"), told);
        }
    }

    @Test
    void the_environment_chooses_the_language_as_posix_reads_it() {
        assertEquals(Language.ZH, Language.of(Map.of("LANG", "zh_CN.UTF-8")));
        assertEquals(Language.EN, Language.of(Map.of("LANG", "zh_CN.UTF-8", "LC_ALL", "C.UTF-8")));
        assertEquals(Language.EN, Language.of(Map.of()));
    }
}
