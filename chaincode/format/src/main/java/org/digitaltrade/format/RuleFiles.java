package org.digitaltrade.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.RuleSet;

/**
 * Rules as files: the rule sets that come with the program, ready to be proposed on a ledger or asked
 * without one, and the facts of a flow. On the ledger itself only what the agencies have adopted counts.
 */
public final class RuleFiles {
    /** Oldest first. */
    public static final List<String> RULE_SETS =
            List.of("CN-2022-09", "CN-2023-06", "CN-2024-03", "CN-2025-01", "CN-2026-01");

    private RuleFiles() {}

    /** @throws RejectedException RULESET_UNKNOWN if no rule set of that id comes with the program */
    public static RuleSet ruleSet(String id) {
        if (!RULE_SETS.contains(id)) {
            throw new RejectedException(Code.RULESET_UNKNOWN, "no rule set " + id + "; there are " + RULE_SETS);
        }
        return Records.parse(RuleSet.class, read("rules/" + id + ".json"));
    }

    /**
     * Reads a flow's facts from a file, where an absent {@code evidenceHash} may be written as null.
     *
     * @throws RejectedException MALFORMED, TOO_LARGE or COUNT_OUT_OF_RANGE
     */
    public static FlowInput flow(byte[] utf8) {
        return Records.fromJson(FlowInput.class, Json.parseWithoutNulls(utf8));
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
