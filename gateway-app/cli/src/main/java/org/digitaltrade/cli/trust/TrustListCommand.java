package org.digitaltrade.cli.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.RecognitionAgreement;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.domain.attestations.TrustList;
import org.digitaltrade.domain.attestations.TrustListVersion;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl trust list}. */
@Command(
        name = "list",
        description = {"List the trust schemes and recognitions of a channel.", "列出通道上的信任名录与互认安排。"})
public final class TrustListCommand extends DtlCommand {
    @Option(names = "--channel", paramLabel = "NAME", description = "${DEFAULT-VALUE} by default.")
    private String channel = "trade";

    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    private final Words words = Words.of(TrustListCommand.class);

    @Override
    protected ExitCode run(Output out) throws Exception {
        LedgerTrustReader reader = LedgerTrustReader.in(home(), actor, channel);
        List<TrustList> schemes = reader.all("trust-lists", RecordType.TRUST_LIST, TrustList.class);
        List<RecognitionAgreement> recognitions =
                reader.all("recognitions", RecordType.RECOGNITION, RecognitionAgreement.class);
        Instant now = Instant.now();
        schemes.forEach(scheme -> out.line("%s", line(scheme, now)));
        recognitions.forEach(agreement -> out.line("%s", line(agreement, now)));
        if (schemes.isEmpty() && recognitions.isEmpty()) {
            out.line("%s", words.text("list.none", channel));
        }
        List<JsonValue> lists = new ArrayList<>();
        schemes.forEach(scheme -> lists.add(Records.toJson(scheme)));
        List<JsonValue> agreements = new ArrayList<>();
        recognitions.forEach(agreement -> agreements.add(Records.toJson(agreement)));
        out.object(
                JsonObject.of(Map.of("trustLists", new JsonArray(lists), "recognitions", new JsonArray(agreements))));
        return ExitCode.OK;
    }

    private String line(TrustList scheme, Instant now) {
        if (scheme.adopted().isEmpty()) {
            return words.text("list.pending", scheme.schemeId(), scheme.territory());
        }
        TrustListVersion list = scheme.adopted().get();
        return words.text(
                list.nextUpdate().isBefore(now) ? "list.stale" : "list.line",
                scheme.schemeId() + "@" + list.sequence(),
                scheme.territory(),
                list.services().size(),
                list.nextUpdate());
    }

    private String line(RecognitionAgreement agreement, Instant now) {
        if (agreement.adopted().isEmpty()) {
            return words.text("recognition.pending", agreement.mraId());
        }
        RecognitionTerms terms = agreement.adopted().get();
        return words.text(
                terms.isEnactedAt(now) ? "recognition.enacted" : "recognition.repealed",
                terms.reference(),
                terms.pointing(),
                terms.pointed(),
                terms.ground().basis());
    }
}
