package org.digitaltrade.domain.transfers.rules;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.RejectedException;

/**
 * One version of the rules, as adopted; never edited, only followed by another.
 *
 * @param id country, year and month, for example {@code CN-2026-01}
 * @param effectiveFrom first day, Beijing
 * @param effectiveTo last day, Beijing, if it is known
 * @param supersedes the rule set that ends the day before this one begins
 * @param table the first row that matches decides, and one always does
 * @param legalBasis the documents that rows cite, and those that parameters rest on; at most {@value #MAX_DOCUMENTS}
 * @param limitations what this rule set leaves undecided, in sentences; at most {@value #MAX_LIMITATIONS}
 */
public record RuleSet(
        String id,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        Optional<String> supersedes,
        Parameters parameters,
        List<TableRow> table,
        List<LegalDocument> legalBasis,
        List<String> limitations) {
    /** A handful of laws and orders, with room for the lists of sectors. */
    public static final int MAX_DOCUMENTS = 50;
    /** What needs more sentences isn't ready to be adopted. */
    public static final int MAX_LIMITATIONS = 20;

    private static final int MAX_LIMITATION_LENGTH = 500;
    private static final Pattern ID = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{2}");

    public RuleSet {
        table = List.copyOf(table);
        legalBasis = List.copyOf(legalBasis);
        limitations = List.copyOf(limitations);
        limitations.forEach(limitation -> PlainText.check(limitation, MAX_LIMITATION_LENGTH));
        require(limitations.size() <= MAX_LIMITATIONS, "there are at most " + MAX_LIMITATIONS + " limitations");
        require(legalBasis.size() <= MAX_DOCUMENTS, "there are at most " + MAX_DOCUMENTS + " documents");
        require(ID.matcher(id).matches(), "an identifier is like CN-2026-01");
        require(effectiveTo.filter(effectiveFrom::isAfter).isEmpty(), "a rule set ends no earlier than it begins");
        requireTotal(table, parameters);
        requireCitations(table, legalBasis);
    }

    /** The row that decides about a flow: the first that matches. */
    public TableRow match(FlowInput flow) {
        return table.stream()
                .filter(row -> row.row().matches(flow, parameters))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last row matches every flow"));
    }

    /** As {@link #match}, with what makes the decision repeatable. */
    public RuleResult evaluate(FlowInput flow, FlowDigest digest) {
        TableRow decisive = match(flow);
        List<String> basis = decisive.basis().stream().map(Citation::toString).toList();
        return new RuleResult(decisive.row(), decisive.route(), id, basis, digest.of(flow));
    }

    /** Whether what leaves by this row is added up against the thresholds. */
    public boolean counts(Row row) {
        return parameters.exemptFlowsCount() || (row != Row.R4 && row != Row.R8 && row != Row.R11);
    }

    /** The calendar years whose meters are added up for a decision in {@code current}. */
    public List<Year> window(Year current) {
        return parameters.windowStart().years(current);
    }

    private static void requireTotal(List<TableRow> table, Parameters parameters) {
        require(!table.isEmpty(), "a table has rows");
        require(table.stream().map(TableRow::row).distinct().count() == table.size(), "a table has each row once");
        require(table.get(table.size() - 1).row().matchesAll(parameters), "the last row matches every flow");
    }

    private static void requireCitations(List<TableRow> table, List<LegalDocument> legalBasis) {
        List<String> keys = legalBasis.stream().map(LegalDocument::key).toList();
        for (TableRow row : table) {
            row.basis()
                    .forEach(citation -> require(
                            keys.contains(citation.document()), row.row() + " cites a document of the legal basis"));
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new RejectedException(Code.RULESET_INVALID, rule);
        }
    }
}
