package org.digitaltrade.cli.attest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.cli.demo.Language;
import org.digitaltrade.domain.attestations.Fact;
import org.digitaltrade.domain.attestations.Recognition;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.digitaltrade.signatures.api.EvidenceKinds;
import org.digitaltrade.signatures.api.VerifyRequest;
import org.digitaltrade.signatures.crypto.Hashes;

/**
 * A verdict as it is shown: one object for programs, lines for people.
 *
 * @param notes what of the trust files was left aside
 * @param statements what was found about the file that holds the signature, which the verifier can't see
 */
record CheckReport(
        VerifyRequest request,
        List<EvidenceFiles.Piece> evidence,
        List<String> notes,
        List<String> statements,
        VerifyResult result) {
    /** Names the form of the answer for programs. */
    static final String SCHEMA = "org.digitaltrade.signature-check/1";

    /** The members of the verdict as the ledger records it, and what it was made from. */
    JsonObject toJson() {
        Map<String, JsonValue> members = new TreeMap<>(Records.toJson(result).members());
        members.put("schema", new JsonString(SCHEMA));
        members.put("format", new JsonString(request.format().name()));
        members.put("referenceTime", new JsonString(request.referenceTime().toString()));
        members.put("signatureSha256", new JsonString(Hashes.sha256(request.signature())));
        members.put(
                "evidence",
                new JsonArray(evidence.stream().map(CheckReport::piece).toList()));
        members.put(
                "checks",
                new JsonArray(CheckGroup.outcomes(result, request).stream()
                        .<JsonValue>map(CheckReport::outcome)
                        .toList()));
        members.put(
                "notes",
                new JsonArray(notes.stream().<JsonValue>map(JsonString::new).toList()));
        members.put(
                "statements",
                new JsonArray(
                        statements.stream().<JsonValue>map(JsonString::new).toList()));
        return JsonObject.of(members);
    }

    private static JsonValue outcome(CheckGroup.Outcome outcome) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("check", new JsonString(outcome.group().name()));
        members.put("status", new JsonString(outcome.status().name()));
        members.put(
                "codes",
                new JsonArray(outcome.codes().stream()
                        .<JsonValue>map(code -> new JsonString(code.name()))
                        .toList()));
        return JsonObject.of(members);
    }

    private static JsonValue piece(EvidenceFiles.Piece piece) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("file", new JsonString(piece.file()));
        members.put("sha256", new JsonString(Hashes.sha256(piece.der())));
        EvidenceKinds.of(piece.der()).ifPresent(kind -> members.put("kind", new JsonString(kind.name())));
        return JsonObject.of(members);
    }

    /** The same verdict for people, as deep as they want to look. */
    List<String> lines(Language language, Depth depth) {
        CheckTexts texts = CheckTexts.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(result.indication()
                + result.subIndication().map(sub -> " / " + sub).orElse("") + "  " + result.code());
        lines.add(texts.code(result.code()));
        if (depth != Depth.SENTENCE) {
            addChecks(texts, lines);
        }
        if (depth == Depth.EVIDENCE) {
            addEvidence(texts, lines);
        }
        return lines;
    }

    private void addChecks(CheckTexts texts, List<String> lines) {
        result.bestSignatureTime().ifPresent(best -> lines.add(texts.text("time." + best.source(), best.time())));
        for (CheckGroup.Outcome outcome : CheckGroup.outcomes(result, request)) {
            lines.add("  [" + texts.text("status." + outcome.status()) + "] " + texts.text("check." + outcome.group()));
            outcome.codes().forEach(code -> lines.add("        " + code + ": " + texts.code(code)));
        }
        for (Recognition recognition : result.recognitions()) {
            lines.add(texts.text(
                    "recognition",
                    recognition.relying(),
                    texts.text("basis." + recognition.basis()),
                    recognition.reference().orElse("-")));
        }
    }

    private void addEvidence(CheckTexts texts, List<String> lines) {
        result.documentDigest().ifPresent(digest -> lines.add(texts.text("document", digest)));
        lines.add(texts.text("facts"));
        for (Fact fact : result.facts()) {
            lines.add(
                    "  " + fact.name() + " ".repeat(Math.max(1, 34 - fact.name().length())) + fact.value());
        }
        for (EvidenceFiles.Piece piece : evidence) {
            String kind = EvidenceKinds.of(piece.der()).map(Enum::name).orElse("?");
            lines.add(texts.text("evidence", kind, piece.file(), Hashes.sha256(piece.der())));
        }
        statements.forEach(statement -> lines.add(texts.text("statement", statement)));
        notes.forEach(note -> lines.add(texts.text("note", note)));
        lines.add(texts.text("made", request.referenceTime(), result.algorithmPolicy(), result.verifier()));
    }
}
