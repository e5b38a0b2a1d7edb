package org.digitaltrade.cli.attest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.digitaltrade.cli.demo.Language;
import org.digitaltrade.domain.attestations.VerdictCode;

/** What verdicts mean, in one language. */
final class CheckTexts {
    private final Properties texts;
    private final Locale locale;

    private CheckTexts(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static CheckTexts in(Language language) {
        String file = "verdicts_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = CheckTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + file);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new CheckTexts(texts, language.locale());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sentence on why the verdict is what it is. */
    String code(VerdictCode code) {
        return text("code." + code.name());
    }

    String text(String key, Object... details) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text " + key);
        }
        return new MessageFormat(pattern, locale).format(details);
    }
}
