package org.digitaltrade.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.digitaltrade.cli.demo.Language;

/** What a part of the program says, in the language that the environment asks for. */
public final class Texts {
    private final Properties texts;
    private final String file;
    private final Language language;

    private Texts(Properties texts, String file, Language language) {
        this.texts = texts;
        this.file = file;
        this.language = language;
    }

    /** The texts beside a class, in {@code NAME_en.properties} and {@code NAME_zh.properties}. */
    public static Texts of(Class<?> owner, String name) {
        return in(Language.of(System.getenv()), owner, name);
    }

    /** The same in a given language. */
    public static Texts in(Language language, Class<?> owner, String name) {
        String file = name + "_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + file);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Texts(texts, file, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of that name with its details put in. */
    public String get(String key, Object... details) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException(file + " has no text " + key);
        }
        return new MessageFormat(pattern, language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                .format(details);
    }
}
