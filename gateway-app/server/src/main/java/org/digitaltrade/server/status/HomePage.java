package org.digitaltrade.server.status;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Locale;
import org.digitaltrade.server.ledger.ChannelStatus;
import org.digitaltrade.server.ledger.Channels;
import org.digitaltrade.server.ledger.Following;
import org.digitaltrade.server.web.HtmlPage;
import org.digitaltrade.server.web.Texts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page for somebody who opens the gateway's address in a browser. */
@Hidden
@RestController
final class HomePage {
    private final Channels channels;
    private final Following following;
    private final Texts texts;

    HomePage(Channels channels, Following following, Texts texts) {
        this.channels = channels;
        this.following = following;
        this.texts = texts;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String page(Locale locale) {
        List<List<String>> rows =
                following.status().stream().map(status -> row(status, locale)).toList();
        return new HtmlPage(texts.of("home.title", locale), locale)
                .paragraph(texts.of("home.network", locale) + " " + channels.network())
                .table(header(locale), rows)
                .link("/v1/status", texts.of("home.status", locale))
                .link("/v1/openapi", texts.of("home.openapi", locale))
                .toString();
    }

    private List<String> header(Locale locale) {
        return List.of(
                texts.of("home.channel", locale),
                texts.of("home.height", locale),
                texts.of("home.lag", locale),
                texts.of("home.source", locale),
                texts.of("home.state", locale));
    }

    private List<String> row(ChannelStatus status, Locale locale) {
        return List.of(
                status.channel(),
                Long.toString(status.height()),
                Long.toString(status.lag()),
                status.source().orElse("—"),
                state(status, locale));
    }

    private String state(ChannelStatus status, Locale locale) {
        return status.stopped()
                .map(stop -> texts.of("home.state.stopped", locale) + " " + stop.code())
                .or(() -> status.unreachable().map(cut -> texts.of("home.state.cut", locale)))
                .orElseGet(() -> texts.of(status.isLive() ? "home.state.live" : "home.state.behind", locale));
    }
}
