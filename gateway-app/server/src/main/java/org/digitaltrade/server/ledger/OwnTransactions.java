package org.digitaltrade.server.ledger;

import java.io.IOException;
import java.util.Optional;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.Review;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes in the name of one of the gateway's own users, with the same checks before each signature as any client. */
public final class OwnTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);

    private final LedgerClient client;

    OwnTransactions(LedgerClient client) {
        this.client = client;
    }

    /**
     * Submits until the outcome is known or the client's bounded repetitions are used up.
     *
     * @return the code of what stood in the way, or empty if it was committed
     */
    public Optional<String> submit(String channel, String contract, String function, JsonObject input) {
        Intent intent = Intent.of(channel, contract, function, Json.canonical(input));
        try {
            Outcome outcome = client.submit(intent, Review.NONE);
            LOG.info(
                    "{} {}: {} {}",
                    intent.describe(),
                    outcome.transactionId(),
                    outcome.status(),
                    outcome.detail().orElse(""));
            return outcome.code();
        } catch (RefusedToSignException e) {
            LOG.error("{}: what came back from the peers isn't what was meant", intent.describe(), e);
            return Optional.of(Code.CLIENT_REFUSED_TO_SIGN.name());
        } catch (IOException e) {
            LOG.error("{}: the envelope can't be kept, so it wasn't sent", intent.describe(), e);
            return Optional.of(Code.DATA_UNUSABLE.name());
        }
    }
}
