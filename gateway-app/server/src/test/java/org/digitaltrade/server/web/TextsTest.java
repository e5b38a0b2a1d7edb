package org.digitaltrade.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void every_code_has_words_and_no_words_are_left_over() throws IOException {
        Set<String> codes =
                new TreeSet<>(Arrays.stream(Code.values()).map(Code::name).toList());
        Set<String> words = new TreeSet<>(texts("texts.properties").stringPropertyNames());
        words.removeIf(name -> name.contains("."));
        assertEquals(new TreeSet<>(), difference(codes, words), "without words");
        assertEquals(new TreeSet<>(), difference(words, codes), "words without a code");
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        Properties english = texts("texts.properties");
        Properties chinese = texts("texts_zh.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        chinese.forEach((name, text) -> assertTrue(hasChinese(text.toString()), name + " isn't translated"));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static boolean hasChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("/org/digitaltrade/server/" + file)),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
