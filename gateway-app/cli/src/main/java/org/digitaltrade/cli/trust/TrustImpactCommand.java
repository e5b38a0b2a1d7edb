package org.digitaltrade.cli.trust;

import java.util.List;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl trust impact}. */
@Command(
        name = "impact",
        description = {
            "List all that rests on something that has fallen: attestations, contracts and transfer cases.",
            "列出依据某项失效内容的全部签名证明、合同与出境案件。"
        })
public final class TrustImpactCommand extends DtlCommand {
    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "A certificate's SHA-256, SCHEME/SERVICE, SCHEME[@SEQUENCE], MRA-…, PA-… or AT-….")
    private String id = "";

    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    private final Words words = Words.of(TrustImpactCommand.class);

    @Override
    protected ExitCode run(Output out) throws Exception {
        JsonObject answer = LedgerTrustReader.in(home(), actor, "trade")
                .gateway()
                .get("/v1/impact?of=" + LedgerTrustReader.encoded(id), LedgerTrustReader.LIMIT);
        int found = 0;
        for (JsonObject channel : objects(answer, "channels")) {
            found += show(out, channel);
        }
        out.line("%s", found == 0 ? words.text("impact.none", id) : words.text("impact.total", found, id));
        if (answer.get("truncated") instanceof JsonBoolean more && more.value()) {
            out.line("%s", words.text("impact.truncated"));
        }
        out.object(answer);
        return ExitCode.OK;
    }

    private int show(Output out, JsonObject channel) {
        int found = 0;
        for (JsonObject one : objects(channel, "attestations")) {
            out.line(
                    "%s",
                    words.text(
                            "impact.attestation",
                            one.string("attestationId"),
                            one.string("status"),
                            one.string("party"),
                            one.string("role"),
                            channel.string("channel")));
            found++;
        }
        for (String kind : new String[] {"contracts", "cases"}) {
            for (JsonObject one : objects(channel, kind)) {
                out.line("  %s", words.text("impact." + kind, one.string("id"), one.string("state"), joined(one)));
                found++;
            }
        }
        return found;
    }

    private static String joined(JsonObject dependant) {
        StringBuilder text = new StringBuilder();
        if (dependant.get("attestations") instanceof JsonArray ids) {
            for (JsonValue id : ids.elements()) {
                text.append(text.isEmpty() ? "" : " ").append(((JsonString) id).value());
            }
        }
        return text.toString();
    }

    private static Iterable<JsonObject> objects(JsonObject parent, String member) {
        return parent.get(member) instanceof JsonArray array
                ? array.elements().stream().map(JsonObject.class::cast).toList()
                : List.of();
    }
}
