package org.digitaltrade.server.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.Locale;
import org.digitaltrade.domain.Code;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page that a problem's {@code type} leads to. */
@Hidden
@RestController
final class ProblemPages {
    private final Texts texts = new Texts();

    @GetMapping(path = ProblemWriter.TYPE_PATH + "{code}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String code, Locale locale) {
        Code known = Arrays.stream(Code.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Code.NOT_FOUND, "no such code"));
        return new HtmlPage(known.name(), locale)
                .paragraph(texts.of(known.name(), locale))
                .paragraph("HTTP " + HttpStatuses.of(known).value())
                .toString();
    }
}
