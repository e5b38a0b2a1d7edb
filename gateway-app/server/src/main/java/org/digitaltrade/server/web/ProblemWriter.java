package org.digitaltrade.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.client.Stage;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes problems as {@code application/problem+json}, whatever the caller accepts, from controllers and filters alike. */
@Component
public final class ProblemWriter {
    /** Where {@link ProblemPages} explains a code; the problem's {@code type}. */
    public static final String TYPE_PATH = "/problems/";

    /** Long enough for a peer to work off its queue, short enough for a person to wait. */
    private static final String RETRY_AFTER_SECONDS = "1";

    private final Texts texts = new Texts();
    private final Details details = new Details();

    public void write(HttpServletResponse response, Problem problem, Locale locale) throws IOException {
        HttpStatus status = HttpStatuses.of(problem.code());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.TOO_MANY_REQUESTS || status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.getOutputStream().write(Json.canonical(document(problem, status, locale)));
    }

    JsonObject document(Problem problem, HttpStatus status, Locale locale) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("type", new JsonString(TYPE_PATH + problem.code()));
        String title = texts.of(problem.code().name(), locale);
        members.put("title", new JsonString(title));
        members.put("status", new JsonInteger(status.value()));
        members.put("code", new JsonString(problem.code().name()));
        members.put("detail", new JsonString(details.in(locale, title, problem.detail())));
        members.put("retryable", new JsonBoolean(problem.retryable()));
        problem.stage().map(Stage::name).ifPresent(stage -> members.put("stage", new JsonString(stage)));
        problem.transactionId().ifPresent(id -> members.put("transactionId", new JsonString(id)));
        if (!problem.organisations().isEmpty()) {
            members.put(
                    "organisations",
                    new JsonArray(problem.organisations().stream()
                            .<JsonValue>map(JsonString::new)
                            .toList()));
        }
        return JsonObject.of(members);
    }
}
