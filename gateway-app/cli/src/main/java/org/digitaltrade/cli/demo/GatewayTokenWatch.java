package org.digitaltrade.cli.demo;

import java.time.Duration;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** Asks the gateway for the token until its relay has brought it. */
public final class GatewayTokenWatch implements TokenWatch {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 40;

    private final RestClient gateway;

    public GatewayTokenWatch(RestClient gateway) {
        this.gateway = gateway;
    }

    @Override
    public void await(String caseId) throws StoryException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!isActive(caseId)) {
            if (System.nanoTime() > deadline) {
                throw new StoryException(
                        Code.PENDING.name(), "the relay has not brought the token of " + caseId + " within 30 s");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private boolean isActive(String caseId) throws StoryException {
        try {
            JsonObject view = gateway.get("/v1/tokens/" + caseId, ANSWER_LIMIT);
            return view.get("record") instanceof JsonObject token
                    && token.find("status")
                            .filter(new JsonString("ACTIVE")::equals)
                            .isPresent();
        } catch (LedgerException e) {
            if (e.failure().code().equals(Code.NOT_FOUND.name())) {
                return false;
            }
            throw new StoryException(e.failure().code(), e.failure().detail());
        }
    }
}
