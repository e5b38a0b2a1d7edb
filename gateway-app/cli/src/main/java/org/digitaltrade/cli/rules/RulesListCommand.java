package org.digitaltrade.cli.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.RuleFiles;
import picocli.CommandLine.Command;

/** {@code dtl rules list}. */
@Command(
        name = "list",
        description = {"List the rule sets that come with the program.", "列出随程序提供的规则集。"})
public final class RulesListCommand extends DtlCommand {
    @Override
    protected ExitCode run(Output out) {
        Words words = Words.of(RulesListCommand.class);
        List<JsonValue> all = new ArrayList<>();
        for (String id : RuleFiles.RULE_SETS) {
            RuleSet law = RuleFiles.ruleSet(id);
            String until = law.effectiveTo().map(LocalDate::toString).orElse("…");
            out.line("%s", words.text("list.line", id, law.effectiveFrom(), until, RuleFiles.hash(law)));
            all.add(entry(law));
        }
        out.object(JsonObject.of(Map.of("ruleSets", new JsonArray(all))));
        return ExitCode.OK;
    }

    private static JsonObject entry(RuleSet law) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("id", new JsonString(law.id()));
        members.put("effectiveFrom", new JsonString(law.effectiveFrom().toString()));
        law.effectiveTo().ifPresent(day -> members.put("effectiveTo", new JsonString(day.toString())));
        law.supersedes().ifPresent(before -> members.put("supersedes", new JsonString(before)));
        members.put("hash", new JsonString(RuleFiles.hash(law).value()));
        members.put(
                "legalBasis",
                new JsonArray(law.legalBasis().stream()
                        .<JsonValue>map(document -> new JsonString(document.key()))
                        .toList()));
        return JsonObject.of(members);
    }
}
