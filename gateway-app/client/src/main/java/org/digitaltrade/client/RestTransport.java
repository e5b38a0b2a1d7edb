package org.digitaltrade.client;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** Uses a gateway's REST interface as a relay: it sees signatures, never a key. */
public final class RestTransport implements Transport {
    /** For a question that the gateway answers from memory. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final RestClient gateway;
    private final Pause pause;

    public RestTransport(RestClient gateway) {
        this(gateway, Pause.jittered());
    }

    RestTransport(RestClient gateway, Pause pause) {
        this.gateway = gateway;
        this.pause = pause;
    }

    @Override
    public String name() {
        return gateway.base().toString();
    }

    @Override
    public byte[] endorse(byte[] proposed, byte[] signature) throws LedgerException {
        JsonObject answer = gateway.post(
                Stage.ENDORSE,
                "/v1/transactions/endorse",
                signed("proposal", proposed, signature),
                DirectTransport.ENDORSE_LIMIT);
        return read(Stage.ENDORSE, () -> Base64.getDecoder().decode(answer.string("transaction")));
    }

    @Override
    public Optional<CommitStatus> submit(String channel, byte[] prepared, byte[] signature) throws LedgerException {
        JsonObject answer = gateway.post(
                Stage.SUBMIT,
                "/v1/transactions/submit",
                signed("transaction", prepared, signature),
                Delivery.COMMIT_LIMIT);
        return read(Stage.SUBMIT, () -> status(answer));
    }

    /** The gateway answers at once, so it is asked again until the time is over. */
    @Override
    public Optional<CommitStatus> status(String channel, String transactionId, Duration wait) throws LedgerException {
        long deadline = System.nanoTime() + wait.toNanos();
        for (int attempt = 0; ; attempt++) {
            Optional<CommitStatus> status = ask(channel, transactionId);
            if (status.isPresent() || System.nanoTime() >= deadline || !pause.before(attempt)) {
                return status;
            }
        }
    }

    @Override
    public void close() {
        // The HTTP client has no connection that outlives its last use.
    }

    private Optional<CommitStatus> ask(String channel, String transactionId) throws LedgerException {
        try {
            JsonObject answer = gateway.get("/v1/transactions/" + transactionId, ANSWER_LIMIT);
            return read(Stage.COMMIT, () -> isOn(channel, answer) ? status(answer) : Optional.empty());
        } catch (LedgerException e) {
            if (e.failure().code().equals(Code.NOT_FOUND.name())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** A gateway knows transactions by their id alone; while it has seen none, it doesn't know the channel either. */
    private static boolean isOn(String channel, JsonObject answer) {
        return answer.find("channel").isEmpty() || answer.string("channel").equals(channel);
    }

    /** Empty while the gateway hasn't seen its block. */
    private static Optional<CommitStatus> status(JsonObject outcome) {
        if (outcome.find("block").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CommitStatus(
                Long.parseLong(outcome.string("block")),
                outcome.find("code").isPresent() ? Optional.of(invalid(outcome.string("code"))) : Optional.empty(),
                outcome.find("result").map(Json::write)));
    }

    private static LedgerFailure invalid(String code) {
        return new LedgerFailure(code, Stage.COMMIT, "its block marks it without effect", retry(code), List.of());
    }

    /** A gateway that answers something else than it should leaves open what it did. */
    private static <T> T read(Stage stage, Supplier<T> answer) throws LedgerException {
        try {
            return answer.get();
        } catch (RejectedException | IllegalArgumentException e) {
            throw new LedgerException(RestClient.unreadable(stage, "the gateway's answer has another form"), e);
        }
    }

    private static Retry retry(String code) {
        return code.equals(Code.CHANGED_MEANWHILE.name()) ? Retry.NEW_PROPOSAL : Retry.NO;
    }

    private static JsonObject signed(String name, byte[] bytes, byte[] signature) {
        Base64.Encoder base64 = Base64.getEncoder();
        return JsonObject.of(Map.of(
                name,
                new JsonString(base64.encodeToString(bytes)),
                "signature",
                new JsonString(base64.encodeToString(signature))));
    }
}
