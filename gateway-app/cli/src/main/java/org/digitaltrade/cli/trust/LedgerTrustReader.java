package org.digitaltrade.cli.trust;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.ServiceReference;
import org.digitaltrade.domain.attestations.TrustList;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListVersion;
import org.digitaltrade.domain.attestations.TrustService;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;
import org.jspecify.annotations.Nullable;

/** Reads one channel's lists through the gateway, and takes of their services only what the list vouches for by hash. */
final class LedgerTrustReader {
    static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int PAGE = 100;

    private final RestClient gateway;
    private final String channel;

    LedgerTrustReader(RestClient gateway, String channel) {
        this.gateway = gateway;
        this.channel = channel;
    }

    /** @param actor who reads; the auditor by default */
    static LedgerTrustReader in(Home home, @Nullable String actor, String channel)
            throws IOException, CommandException {
        Actors actors = Actors.in(home);
        ActorWithKey reader = actor == null ? actors.reader() : actors.find(actor);
        return new LedgerTrustReader(new LedgerAccess(home).gateway(reader), channel);
    }

    RestClient gateway() {
        return gateway;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    <R extends LedgerRecord> List<R> all(String collection, RecordType type, Class<R> as) throws LedgerException {
        List<R> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page =
                    gateway.get("/v1/" + collection + "?channel=" + channel + "&limit=" + PAGE + cursor, LIMIT);
            if (page.get("items") instanceof JsonArray items) {
                items.elements().forEach(item -> found.add(record((JsonObject) item, type, as)));
            }
            cursor = page.find("next")
                    .filter(JsonString.class::isInstance)
                    .map(next -> "&cursor=" + encoded(((JsonString) next).value()))
                    .orElse("");
        } while (!cursor.isEmpty());
        return found;
    }

    /** Empty if there is none. */
    Optional<TrustList> scheme(String schemeId) throws LedgerException {
        return all("trust-lists", RecordType.TRUST_LIST, TrustList.class).stream()
                .filter(scheme -> scheme.schemeId().equals(schemeId))
                .findFirst();
    }

    List<TrustServiceEntry> services(TrustList scheme, TrustListVersion list) throws LedgerException, CommandException {
        List<TrustServiceEntry> found = new ArrayList<>();
        for (ServiceReference reference : list.services()) {
            String id = String.join("~", TrustService.key(scheme.schemeId(), list.sequence(), reference.serviceId()));
            JsonObject view = gateway.get("/v1/trust-services/" + encoded(id) + "?channel=" + channel, LIMIT);
            TrustServiceEntry entry =
                    record(view, RecordType.TRUST_SERVICE, TrustService.class).entry();
            if (!Digests.sha256Hex(Records.canonical(entry))
                    .equals(reference.entrySha256().value())) {
                throw new CommandException(
                        ExitCode.NOT_VALID, Code.HASH_MISMATCH, "the service " + id + " isn't the adopted one");
            }
            found.add(entry);
        }
        return found;
    }

    /** The list in force as it was proposed: adopting agencies signed for the hash of exactly this. */
    TrustListDocument document(TrustList scheme) throws LedgerException, CommandException {
        TrustListVersion list = scheme.adopted()
                .orElseThrow(() -> new CommandException(
                        ExitCode.COULD_NOT_CHECK, Code.NOT_FOUND, scheme.schemeId() + " has no adopted list yet"));
        TrustListDocument document = new TrustListDocument(
                scheme.schemeId(),
                scheme.kind(),
                scheme.territory(),
                scheme.operator(),
                scheme.legalBasis(),
                list.sequence(),
                list.issuedAt(),
                list.nextUpdate(),
                list.sourceSha256(),
                services(scheme, list));
        if (!Digests.sha256Hex(Records.canonical(document))
                .equals(list.standing().hash().value())) {
            throw new CommandException(
                    ExitCode.NOT_VALID, Code.HASH_MISMATCH, scheme.schemeId() + " isn't the list that was adopted");
        }
        return document;
    }

    TrustList require(String schemeId) throws LedgerException, CommandException {
        return scheme(schemeId)
                .orElseThrow(() -> new CommandException(
                                ExitCode.COULD_NOT_CHECK, Code.NOT_FOUND, "no scheme " + schemeId + " on " + channel)
                        .withCure("dtl trust list shows those that are there"));
    }

    private static <R extends LedgerRecord> R record(JsonObject view, RecordType type, Class<R> as) {
        JsonValue record = view.get("record");
        return as.cast(LedgerTypes.parseRecord(type, Json.canonical((JsonObject) record)));
    }
}
