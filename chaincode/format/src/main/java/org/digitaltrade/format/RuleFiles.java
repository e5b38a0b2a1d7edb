package org.digitaltrade.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.registry.RegistryEntry;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.whatif.YearFlow;
import org.digitaltrade.domain.transfers.whatif.YearReplay;
import org.digitaltrade.domain.transfers.whatif.YearReport;

/**
 * Rules as files: the rule sets that come with the program, ready to be proposed on a ledger or asked
 * without one, and the facts of a flow. On the ledger itself only what the agencies have adopted counts.
 */
public final class RuleFiles {
    /** Oldest first. */
    public static final List<String> RULE_SETS =
            List.of("CN-2022-09", "CN-2023-06", "CN-2024-03", "CN-2025-01", "CN-2026-01");

    /** Overlays, profiles, policies and authorities that come with the program; what is invented says so. */
    public static final List<String> REGISTRY = List.of(
            "NL-BJ-2024",
            "NL-BJ-2025",
            "SECTOR-AUTO-2026",
            "GBA-SC",
            "JUR-JP-1",
            "JUR-KR-1",
            "JUR-BN-1",
            "JUR-KH-1",
            "JUR-ID-1",
            "JUR-LA-1",
            "JUR-MY-1",
            "JUR-MM-1",
            "JUR-PH-1",
            "JUR-SG-1",
            "JUR-TH-1",
            "JUR-VN-1",
            "JUR-US-1",
            "JUR-DE-1",
            "JUR-FR-1",
            "STAGE-1",
            "POLICY-HD-1",
            "POLICY-CY-1",
            "POLICY-DX-1",
            "AUTH-BJCAC-1",
            "AUTH-BJCOM-1",
            "AUTH-BJEIT-1",
            "AUTH-ZHD-1",
            "AUTH-ZCY-1",
            "AUTH-ZDX-1",
            "AUTH-BJSTC-1",
            "AUTH-ZGCMC-1",
            "AUTH-BJPUB-1",
            "AUTH-BJRTB-1",
            "AUTH-BJCMA-1",
            "AUTH-BJFIN-1",
            "AUTH-BJTAX-1",
            "AUTH-BJIPO-1",
            "AUTH-BJSAFE-1",
            "AUTH-BJFSB-1",
            "AUTH-BJTAL-1",
            "AUTH-BJHRS-1",
            "AUTH-BJFAO-1",
            "AUTH-NCAC-1",
            "AUTH-BJDATA-1");

    private RuleFiles() {}

    /** @throws RejectedException RULESET_UNKNOWN if no rule set of that id comes with the program */
    public static RuleSet ruleSet(String id) {
        if (!RULE_SETS.contains(id)) {
            throw new RejectedException(Code.RULESET_UNKNOWN, "no rule set " + id + "; there are " + RULE_SETS);
        }
        return Records.parse(RuleSet.class, read("rules/" + id + ".json"));
    }

    /** @throws RejectedException NOT_FOUND if no entry of that id comes with the program */
    public static RegistryEntry entry(String id) {
        if (!REGISTRY.contains(id)) {
            throw new RejectedException(Code.NOT_FOUND, "no entry " + id);
        }
        return Records.parse(RegistryEntry.class, read("rules/registry/" + id + ".json"));
    }

    /**
     * Reads a flow's facts from a file, where an absent {@code evidenceHash} is written as null: each fact is asked for, so
     * that none is forgotten.
     *
     * @throws RejectedException MALFORMED, TOO_LARGE or COUNT_OUT_OF_RANGE
     */
    public static FlowInput flow(byte[] utf8) {
        JsonValue facts = Json.parseWithoutNulls(utf8);
        // The one member that may be null; no value of the others can contain its name.
        if (!new String(utf8, StandardCharsets.UTF_8).contains("\"evidenceHash\"")) {
            throw new RejectedException(Code.MALFORMED, "/evidenceHash: missing; null if there is none");
        }
        return Records.fromJson(FlowInput.class, facts);
    }

    /**
     * Reads flows of a year, one JSON object a line, empty lines skipped.
     *
     * @throws RejectedException MALFORMED or COUNT_OUT_OF_RANGE, with the number of the line; TOO_LARGE if there are more
     *     than a report takes
     */
    public static List<YearFlow> year(BufferedReader lines) throws IOException {
        List<YearFlow> flows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (flows.size() == YearReplay.MAX_FLOWS) {
                throw new RejectedException(Code.TOO_LARGE, "a year has at most " + YearReplay.MAX_FLOWS + " flows");
            }
            try {
                flows.add(Records.fromJson(
                        YearFlow.class, Json.parseWithoutNulls(line.getBytes(StandardCharsets.UTF_8))));
            } catch (RejectedException e) {
                throw new RejectedException(
                        e.rejection().code(),
                        "line " + number + ": " + e.rejection().detail());
            }
        }
        return flows;
    }

    /** How a year would fall under each of several rule sets, with everything hashed that it depends on. */
    public static YearReport report(List<YearFlow> flows, RuleSet base, List<RuleSet> versions) {
        YearReplay replay = new YearReplay(flows, base);
        MessageDigest digest = Digests.newSha256();
        for (YearFlow flow : replay.inTime()) {
            digest.update(Records.canonical(flow));
            digest.update((byte) '\n');
        }
        return replay.report(versions, RuleFiles::hash, Hash.of(digest.digest()));
    }

    /** SHA-256 of the canonical bytes: what an authority adopts, and what is stored as the hash of a decision's inputs. */
    public static Hash hash(Record content) {
        return Hash.of(Digests.sha256(Records.canonical(content)));
    }

    private static byte[] read(String name) {
        try (InputStream file = RuleFiles.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its own file " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
