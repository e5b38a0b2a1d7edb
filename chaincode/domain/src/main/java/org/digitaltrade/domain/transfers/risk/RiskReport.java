package org.digitaltrade.domain.transfers.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.Limits;

/**
 * A report as its reporter gives it.
 *
 * @param riskId {@code RK-(HD|CY|DX)-yyyy-} and 12 hex digits; the zone is the case's
 * @param detectedAt when the reporter came to know of it
 * @param kinds codes of the data concerned, at most {@value #MAX_KINDS}
 * @param cause at most {@value #MAX_TEXT_LENGTH} characters, without personal data
 * @param harm likewise
 * @param measuresHash of what was done and what individuals should do
 * @param contactHash of the contact's data, which never comes here
 * @param notifiedAuthorities at most {@value #MAX_AUTHORITIES}
 * @param recipientReport if the recipient is the one who reports
 */
public record RiskReport(
        String riskId,
        String caseId,
        RiskType type,
        Severity severity,
        Instant detectedAt,
        List<CodeWord> kinds,
        String cause,
        String harm,
        Hash measuresHash,
        Optional<Hash> contactHash,
        List<PartyId> notifiedAuthorities,
        Optional<RecipientReport> recipientReport) {
    /** Of the identifier. */
    public static final String PREFIX = "RK";

    public static final int MAX_TEXT_LENGTH = 500;
    /** More codes than this describe a whole database. */
    public static final int MAX_KINDS = 50;
    /** Nineteen are named in the plan. */
    public static final int MAX_AUTHORITIES = 20;

    public RiskReport {
        kinds = List.copyOf(new TreeSet<>(kinds));
        Limits.size("kinds", kinds, 0, MAX_KINDS);
        PlainText.check(cause, MAX_TEXT_LENGTH);
        PlainText.check(harm, MAX_TEXT_LENGTH);
        notifiedAuthorities = List.copyOf(new TreeSet<>(notifiedAuthorities));
        Limits.size("notifiedAuthorities", notifiedAuthorities, 0, MAX_AUTHORITIES);
    }
}
