package org.digitaltrade.server.web;

import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** A plain page that needs no script: every text is escaped on its way in. */
public final class HtmlPage {
    private final StringBuilder body = new StringBuilder();
    private final String title;
    private final Locale language;

    public HtmlPage(String title, Locale language) {
        this.title = title;
        this.language = language;
    }

    public HtmlPage paragraph(String text) {
        body.append("<p>").append(HtmlUtils.htmlEscape(text)).append("</p>\n");
        return this;
    }

    public HtmlPage link(String path, String text) {
        body.append("<p><a href=\"")
                .append(HtmlUtils.htmlEscape(path))
                .append("\">")
                .append(HtmlUtils.htmlEscape(text))
                .append("</a></p>\n");
        return this;
    }

    public HtmlPage table(List<String> header, List<List<String>> rows) {
        body.append("<table>\n");
        row("th", header);
        rows.forEach(cells -> row("td", cells));
        body.append("</table>\n");
        return this;
    }

    private void row(String cell, List<String> texts) {
        body.append("<tr>");
        for (String text : texts) {
            body.append('<').append(cell).append('>').append(HtmlUtils.htmlEscape(text));
            body.append("</").append(cell).append('>');
        }
        body.append("</tr>\n");
    }

    @Override
    public String toString() {
        String safeTitle = HtmlUtils.htmlEscape(title);
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                %s</body>
                </html>
                """.formatted(language.getLanguage(), safeTitle, safeTitle, body);
    }
}
