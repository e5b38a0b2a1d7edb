package org.digitaltrade.acceptance;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.demo.Chapter;
import org.digitaltrade.cli.demo.Event;
import org.digitaltrade.cli.demo.Narrator;
import org.digitaltrade.cli.demo.StoryException;
import org.digitaltrade.cli.demo.TokenWatch;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;

/** Hears the story of the demonstration and, where no gateway runs, carries the case's status across as its relay would. */
final class StoryOfATrade implements Narrator, TokenWatch {
    private final Member auditor;
    private final Member relay;
    private Optional<Outcome> filing = Optional.empty();
    private int refusals;

    /**
     * @param auditor reads the case, as the gateway's projection does
     * @param relay {@code Relay@BJCAC}
     */
    StoryOfATrade(Member auditor, Member relay) {
        this.auditor = auditor;
        this.relay = relay;
    }

    /** How often a usage was refused and put on record. */
    int refusals() {
        return refusals;
    }

    @Override
    public void begins(Chapter chapter) {}

    @Override
    public void tells(Event event, Object... details) {}

    @Override
    public void records(Event event, Outcome outcome, Object... details) {
        if (event == Event.FILING_RECORDED) {
            filing = Optional.of(outcome);
        }
        if (event == Event.USAGE_REFUSED) {
            refusals++;
        }
    }

    @Override
    public void await(String caseId) throws StoryException {
        Outcome source = filing.orElseThrow();
        try {
            TransferCase transferCase =
                    (TransferCase) auditor.find("approval", "DataTransfers", RecordType.CASE, caseId)
                            .orElseThrow();
            JsonObject token = Records.toJson(transferCase.standing().orElseThrow())
                    .with(
                            "source",
                            JsonObject.of(Map.of(
                                    "transactionId", new JsonString(source.transactionId()),
                                    "block",
                                            new JsonString(
                                                    source.block().orElseThrow().toString()))));
            Outcome relayed = relay.submit("trade", "TradeContracts:relayToken", token);
            if (relayed.status() != Outcome.Status.COMMITTED) {
                throw new IllegalStateException("the token was not relayed: " + relayed);
            }
        } catch (IOException | LedgerException | RefusedToSignException e) {
            throw new IllegalStateException("the token was not relayed", e);
        }
    }
}
