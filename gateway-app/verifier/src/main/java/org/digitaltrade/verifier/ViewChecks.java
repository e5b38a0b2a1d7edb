package org.digitaltrade.verifier;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.wire.transaction.ChaincodeCall;

/** Checks that the views answer for the record of the bundle. */
final class ViewChecks {

    private static final Pattern VIEW_FUNCTION = Pattern.compile("[A-Za-z]+:view");

    private final ProofBundle bundle;
    private final String chaincode;
    private final EndorserChecks endorsers;
    private final Checklist checks;

    ViewChecks(ProofBundle bundle, String chaincode, EndorserChecks endorsers, Checklist checks) {
        this.bundle = bundle;
        this.chaincode = chaincode;
        this.endorsers = endorsers;
        this.checks = checks;
    }

    /** Checks all views, and returns the organisations that state the record. */
    Set<String> organisations(List<NotarisedAnswer> views) {
        Set<String> organisations = new TreeSet<>();
        for (NotarisedAnswer view : views) {
            checks.check(
                    CheckCode.ANSWER_BINDING,
                    view.isBound(),
                    "every answer is one to its question",
                    view.name() + ": the answer is to another question");
            checkQuestion(view);
            checkRecord(view);
            organisations.addAll(endorsers.organisations(view));
        }
        checkKey();
        return organisations;
    }

    private void checkQuestion(NotarisedAnswer view) {
        ChaincodeCall call = view.proposal().call();
        boolean asked = view.answers(bundle.channel(), chaincode)
                && VIEW_FUNCTION.matcher(call.function()).matches()
                && call.parameters().size() == 1
                && read(call.parameters().get(0)).equals(Optional.of(JsonObject.of(subject())));
        checks.check(
                CheckCode.QUESTION,
                asked,
                "every question asks " + bundle.channel() + "/" + chaincode + " for " + name(),
                view.name() + " asks " + view.question() + " instead of " + name());
    }

    private void checkRecord(NotarisedAnswer view) {
        JsonObject expected =
                JsonObject.of(subject()).with("absent", new JsonBoolean(false)).with("record", bundle.record());
        Optional<JsonValue> stated = read(view.response());
        checks.check(
                CheckCode.RECORD,
                stated.equals(Optional.of(expected)),
                "every answer states the record",
                view.name() + " states another record: "
                        + stated.filter(other -> !other.equals(expected))
                                .map(other -> Difference.of(other, expected))
                                .orElseGet(
                                        () -> Difference.excerpt(view.response().toStringUtf8()) + " is not JSON"));
    }

    private void checkKey() {
        Optional<List<String>> key = keyOfRecord();
        checks.check(
                CheckCode.RECORD_KEY,
                key.equals(Optional.of(bundle.key())),
                "the record is " + name(),
                "the record has key " + key.map(Object::toString).orElse("unreadable") + " instead of " + bundle.key());
    }

    private Optional<List<String>> keyOfRecord() {
        try {
            return RecordType.ofCode(bundle.type())
                    .map(type -> LedgerTypes.parseRecord(type, Json.canonical(bundle.record()))
                            .keyParts());
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    private Map<String, JsonValue> subject() {
        return Map.of(
                "type",
                new JsonString(bundle.type()),
                "key",
                new JsonArray(
                        bundle.key().stream().<JsonValue>map(JsonString::new).toList()));
    }

    private String name() {
        return bundle.type() + " " + String.join("~", bundle.key());
    }

    private static Optional<JsonValue> read(ByteString json) {
        try {
            return Optional.of(Json.parse(json.toByteArray()));
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }
}
