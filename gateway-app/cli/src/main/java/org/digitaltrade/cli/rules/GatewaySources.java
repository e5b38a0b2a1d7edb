package org.digitaltrade.cli.rules;

import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.read.HistoryCommand;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.transfers.CaseClassified;
import org.digitaltrade.domain.transfers.CaseEvent;
import org.digitaltrade.domain.transfers.CaseSources;
import org.digitaltrade.domain.transfers.MeterReading;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.digitaltrade.domain.transfers.registry.PilotRegister;
import org.digitaltrade.domain.transfers.registry.RegisteredEntry;
import org.digitaltrade.domain.transfers.registry.Registry;
import org.digitaltrade.domain.transfers.rules.FlowDigest;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.RuleSetEntry;
import org.digitaltrade.domain.transfers.rules.RuleSetRegister;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.RuleFiles;
import org.jspecify.annotations.Nullable;

/** What a decision was made from, as a gateway shows it: enough to make it again, nothing to make a new one. */
final class GatewaySources implements CaseSources {
    private static final int PAGE = 100;

    private final RestClient gateway;
    private final Duration limit;

    GatewaySources(RestClient gateway, Duration limit) {
        this.gateway = gateway;
        this.limit = limit;
    }

    /** The case as it stood with each of its classifications, first to last. */
    List<TransferCase> decisions(String path) throws LedgerException {
        List<TransferCase> decided = new ArrayList<>();
        @Nullable TransferCase state = null;
        JsonObject history = gateway.get(path + "/history", limit);
        for (JsonValue entry : ((JsonArray) history.get("events")).elements()) {
            JsonObject event = (JsonObject) entry;
            if (HistoryCommand.event(event) instanceof CaseEvent change) {
                state = change.applyTo(state);
                if (change instanceof CaseClassified) {
                    decided.add(state);
                }
            }
        }
        return decided;
    }

    @Override
    public RuleSet ruleSet(String id) {
        return record("/v1/rule-sets/" + id, RecordType.RULE_SET, RuleSetEntry.class)
                .adopted()
                .orElseThrow(() -> new RejectedException(Code.RULESET_UNKNOWN, "no adopted rule set " + id));
    }

    @Override
    public Registry registry(RecordType type) {
        String collection = type == RecordType.OVERLAY ? "overlays" : "jurisdictions";
        List<RegisteredEntry> entries = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = get("/v1/" + collection + "?limit=" + PAGE + cursor);
            for (JsonValue item : ((JsonArray) page.get("items")).elements()) {
                entries.add((RegisteredEntry)
                        LedgerTypes.parseRecord(type, Json.canonical(((JsonObject) item).get("record"))));
            }
            cursor = page.find("next")
                    .map(next -> "&cursor=" + ((JsonString) next).value())
                    .orElse("");
        } while (!cursor.isEmpty());
        return Registry.of(entries);
    }

    @Override
    public FlowDigest digest() {
        return RuleFiles::hash;
    }

    @Override
    public Attestation attestation(String attestationId) {
        throw notNeeded();
    }

    @Override
    public RuleSetRegister ruleSets() {
        throw notNeeded();
    }

    @Override
    public Optional<Calendar> calendar(Year year) {
        throw notNeeded();
    }

    @Override
    public MeterReading reading(PartyId entity, Year year) {
        throw notNeeded();
    }

    @Override
    public Optional<Enterprise> enterprise(PartyId party) {
        throw notNeeded();
    }

    @Override
    public PilotRegister pilots(Zone zone) {
        throw notNeeded();
    }

    private <R extends LedgerRecord> R record(String path, RecordType type, Class<R> recordClass) {
        return recordClass.cast(
                LedgerTypes.parseRecord(type, Json.canonical(get(path).get("record"))));
    }

    private JsonObject get(String path) {
        try {
            return gateway.get(path, limit);
        } catch (LedgerException e) {
            throw new GatewayReadException(e);
        }
    }

    /** A decision is made again from what it names, and it names neither of these. */
    private static IllegalStateException notNeeded() {
        return new IllegalStateException("not needed to make a decision again");
    }

    /** Carries a failure of the gateway through interfaces of the rules, which know none. */
    static final class GatewayReadException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient LedgerException failure;

        GatewayReadException(LedgerException failure) {
            super(failure);
            this.failure = failure;
        }

        LedgerException failure() {
            return failure;
        }
    }
}
