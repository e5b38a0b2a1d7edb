package org.digitaltrade.server.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Everything that people read, in the languages of {@link #LANGUAGES}: the names of the codes, and the pages' words. */
@Component
public final class Texts {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public Texts() {
        messages.setBasename("org.digitaltrade.server.texts");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    /**
     * @param name a code's name, or a page's word as {@code page.word}
     * @throws org.springframework.context.NoSuchMessageException if there is none, which a test prevents
     */
    public String of(String name, Locale locale) {
        return messages.getMessage(name, null, locale);
    }
}
