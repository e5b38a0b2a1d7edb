package org.digitaltrade.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The words of one package of commands, in the language that the environment asks for: {@code words_en.properties} and
 * {@code words_zh.properties} beside its classes, with the same keys. Numbers are written without separators, so that they
 * can be copied.
 */
public final class Words {
    private static final String[] LANGUAGE_VARIABLES = {"LC_ALL", "LC_MESSAGES", "LANG"};

    private final Properties texts;

    private Words(Properties texts) {
        this.texts = texts;
    }

    /** @param owner a class of the package whose words these are */
    public static Words of(Class<?> owner) {
        return in(language(System.getenv()), owner);
    }

    /** @param language {@code en} or {@code zh} */
    static Words in(String language, Class<?> owner) {
        String file = "words_" + language + ".properties";
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program lacks its own file " + file + " of " + owner.getPackageName());
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As POSIX reads the environment. */
    static String language(Map<String, String> environment) {
        for (String name : LANGUAGE_VARIABLES) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? "zh" : "en";
            }
        }
        return "en";
    }

    /** @param details numbers and texts for the pattern's {@code {0}}, {@code {1}} … */
    public String text(String key, Object... details) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no words for " + key);
        }
        Object[] shown = details.clone();
        for (int i = 0; i < shown.length; i++) {
            shown[i] = String.valueOf(shown[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(shown);
    }

    /** For the test that both languages say the same things. */
    Properties texts() {
        return texts;
    }
}
