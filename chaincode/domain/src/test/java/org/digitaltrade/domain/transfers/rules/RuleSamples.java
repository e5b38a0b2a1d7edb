package org.digitaltrade.domain.transfers.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Changed;

/** Rule sets for tests: the law of 2026 in short, and one whose window reaches back a year. */
public final class RuleSamples {

    private RuleSamples() {}

    public static RuleSet lawOf2026() {
        return ruleSet("CN-2026-01", LocalDate.of(2026, 1, 1), Optional.empty(), WindowStart.THIS_YEAR);
    }

    /** Adds up this year and the last. */
    public static RuleSet lawWithLongWindow() {
        return ruleSet("CN-2026-01", LocalDate.of(2026, 1, 1), Optional.empty(), WindowStart.LAST_YEAR);
    }

    /** With terms for certificates: three years, renewed half a year before their end. */
    public static RuleSet lawWithCertification() {
        RuleSet law = lawOf2026();
        return Changed.with(
                law,
                "parameters",
                Changed.with(law.parameters(), "certification", Optional.of(new CertificationTerms(3, 6))));
    }

    static RuleSet ruleSet(String id, LocalDate from, Optional<LocalDate> to, WindowStart windowStart) {
        return new RuleSet(
                id, from, to, Optional.empty(), parameters(windowStart), table(), List.of(document()), List.of());
    }

    private static Parameters parameters(WindowStart windowStart) {
        return new Parameters(
                windowStart,
                new Thresholds(1_000_000, 10_000),
                new Thresholds(100_000, 1),
                List.of(ExemptionClaim.E3),
                false,
                new AssessmentTerms(5, 7, 45, 15, 3, 3, 60),
                10,
                Optional.empty());
    }

    private static LegalDocument document() {
        return new LegalDocument("LAW", "法", "第1号", Optional.empty());
    }

    private static List<TableRow> table() {
        return List.of(
                row(Row.R1, Route.REJECT_OUT_OF_SCOPE),
                row(Row.R2, Route.AUTHORITY_APPROVAL),
                row(Row.R3, Route.PROHIBITED),
                row(Row.R4, Route.EXEMPT_TRANSIT),
                row(Row.R5, Route.FREE),
                row(Row.R6, Route.SECURITY_ASSESSMENT),
                row(Row.R7, Route.SECURITY_ASSESSMENT),
                row(Row.R8, Route.EXEMPT_PURPOSE),
                row(Row.R9, Route.SECURITY_ASSESSMENT),
                row(Row.R10, Route.SCC_OR_CERT),
                row(Row.R11, Route.EXEMPT_NEGLIST),
                row(Row.R12, Route.SECURITY_ASSESSMENT),
                row(Row.R13, Route.SCC_OR_CERT),
                row(Row.R14, Route.EXEMPT_VOLUME));
    }

    private static TableRow row(Row row, Route route) {
        return new TableRow(row, route, List.of(new Citation("LAW", row.name().substring(1))));
    }
}
