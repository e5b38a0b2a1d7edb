package org.digitaltrade.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** JSON over HTTP with one gateway: what it refuses arrives as a {@link LedgerException} with the gateway's own code. */
public final class RestClient {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final int HTTP_UNAUTHORIZED = 401;
    private static final int HTTP_ERROR = 400;

    private final URI base;
    private final Optional<RestSession> session;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

    private RestClient(URI base, Optional<RestSession> session) {
        this.base = base;
        this.session = session;
    }

    /** Without signing in: enough for transactions, not for reading records. */
    public static RestClient anonymous(URI base) {
        return new RestClient(base, Optional.empty());
    }

    /** Signs in with the ledger identity when a request first needs it. */
    public static RestClient signedIn(URI base, LedgerIdentity identity, TransactionSigner signer) {
        return new RestClient(base, Optional.of(new RestSession(identity, signer)));
    }

    /** The gateway's address. */
    public URI base() {
        return base;
    }

    /**
     * Signs in now, for a program that goes on by itself.
     *
     * @return the session's token
     */
    public String signIn() throws LedgerException {
        return session.orElseThrow(() -> new IllegalStateException("this client has nobody to sign in"))
                .signIn(anonymous(base));
    }

    /**
     * Reads a resource.
     *
     * @param path with a leading slash, already percent-encoded
     */
    public JsonObject get(String path, Duration limit) throws LedgerException {
        return exchange(Stage.PREPARE, request(path, limit).GET());
    }

    /**
     * Sends one JSON object.
     *
     * @param stage how far a transaction is when this request is made; decides what a broken connection means
     */
    public JsonObject post(Stage stage, String path, JsonObject body, Duration limit) throws LedgerException {
        return exchange(
                stage,
                request(path, limit)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(Json.canonical(body))));
    }

    private HttpRequest.Builder request(String path, Duration limit) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(limit).header("Accept", "application/json");
    }

    private JsonObject exchange(Stage stage, HttpRequest.Builder request) throws LedgerException {
        session.flatMap(RestSession::token).ifPresent(token -> authorise(request, token));
        HttpResponse<byte[]> response = send(stage, request);
        if (response.statusCode() == HTTP_UNAUTHORIZED && session.isPresent()) {
            authorise(request, session.get().signIn(anonymous(base)));
            response = send(stage, request);
        }
        JsonObject body = parse(stage, response);
        if (response.statusCode() >= HTTP_ERROR) {
            throw new LedgerException(problem(stage, response.statusCode(), body));
        }
        return body;
    }

    private static void authorise(HttpRequest.Builder request, String token) {
        request.setHeader("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(Stage stage, HttpRequest.Builder request) throws LedgerException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new LedgerException(unreadable(stage, "no answer from " + base), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException(unreadable(stage, "interrupted while waiting for " + base), e);
        }
    }

    private JsonObject parse(Stage stage, HttpResponse<byte[]> response) throws LedgerException {
        try {
            return Json.parseObject(response.body());
        } catch (RejectedException e) {
            throw new LedgerException(
                    unreadable(stage, base + " answered " + response.statusCode() + " without a JSON object"), e);
        }
    }

    /** No answer, or none that can be read: once bytes were sent for ordering, that leaves the outcome open. */
    static LedgerFailure unreadable(Stage stage, String detail) {
        return switch (stage) {
            case PREPARE, ENDORSE ->
                new LedgerFailure(Code.NETWORK_UNREACHABLE.name(), stage, detail, Retry.SAME_BYTES, List.of());
            case SUBMIT, COMMIT ->
                new LedgerFailure(Code.OUTCOME_UNKNOWN.name(), stage, detail, Retry.ASK_STATUS, List.of());
        };
    }

    private static LedgerFailure problem(Stage stage, int status, JsonObject body) {
        String code = text(body, "code").orElse(Code.GATEWAY_FAILURE.name());
        String detail = text(body, "detail").orElse("HTTP " + status);
        Stage reached = text(body, "stage").flatMap(RestClient::stage).orElse(stage);
        return new LedgerFailure(code, reached, detail, retry(reached, code, body), List.of());
    }

    private static Optional<Stage> stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    private static Retry retry(Stage stage, String code, JsonObject body) {
        if (code.equals(Code.CHANGED_MEANWHILE.name())) {
            return Retry.NEW_PROPOSAL;
        }
        if (code.equals(Code.ALREADY_RECORDED.name()) || code.equals(Code.OUTCOME_UNKNOWN.name())) {
            return Retry.ASK_STATUS;
        }
        boolean retryable = body.find("retryable").equals(Optional.of(new JsonBoolean(true)));
        if (!retryable) {
            return Retry.NO;
        }
        return stage == Stage.SUBMIT && !code.equals(Code.BUSY.name()) ? Retry.ASK_STATUS : Retry.SAME_BYTES;
    }

    private static Optional<String> text(JsonObject body, String name) {
        return body.find(name)
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .map(JsonString::value);
    }
}
