package org.digitaltrade.client;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** Uses a gateway's REST interface as a relay: it sees signatures, never a key. */
public final class RestTransport implements Transport {
    /** The way there and back, on top of what the network takes. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final RestClient gateway;

    public RestTransport(RestClient gateway) {
        this.gateway = gateway;
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
        try {
            return Base64.getDecoder().decode(answer.string("transaction"));
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    new LedgerFailure(
                            Code.GATEWAY_FAILURE.name(),
                            Stage.ENDORSE,
                            "the gateway's transaction is not base64",
                            Retry.NO,
                            List.of()),
                    e);
        }
    }

    @Override
    public Optional<CommitStatus> submit(String channel, byte[] prepared, byte[] signature) throws LedgerException {
        return status(gateway.post(
                Stage.SUBMIT,
                "/v1/transactions/submit",
                signed("transaction", prepared, signature),
                Delivery.COMMIT_LIMIT));
    }

    @Override
    public Optional<CommitStatus> status(String channel, String transactionId, Duration wait) throws LedgerException {
        try {
            return status(gateway.get("/v1/transactions/" + transactionId, wait.plus(ANSWER_LIMIT)));
        } catch (LedgerException e) {
            if (e.failure().code().equals(Code.NOT_FOUND.name())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        // The HTTP client has no connection that outlives its last use.
    }

    /** Empty while the gateway hasn't seen its block. */
    private static Optional<CommitStatus> status(JsonObject outcome) {
        return outcome.find("block")
                .map(block -> new CommitStatus(
                        Long.parseLong(((JsonString) block).value()),
                        invalid(outcome),
                        outcome.find("result").map(Json::write)));
    }

    private static Optional<LedgerFailure> invalid(JsonObject outcome) {
        return outcome.find("code").map(code -> {
            String name = ((JsonString) code).value();
            return new LedgerFailure(name, Stage.COMMIT, "its block marks it without effect", retry(name), List.of());
        });
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
