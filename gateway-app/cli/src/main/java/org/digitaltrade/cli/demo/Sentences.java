package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The story's sentences in one language. */
final class Sentences {
    private final Properties texts;
    private final Locale locale;

    private Sentences(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static Sentences in(Language language) {
        String file = "story_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + file);
            }
            Properties texts = new Properties();
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
            return new Sentences(texts, language.locale());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String chapter(Chapter chapter) {
        return text("chapter." + chapter.name());
    }

    String event(Event event, Object... details) {
        return text("event." + event.name(), details);
    }

    String text(String key, Object... details) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no sentence " + key);
        }
        return new MessageFormat(pattern, locale).format(details);
    }
}
