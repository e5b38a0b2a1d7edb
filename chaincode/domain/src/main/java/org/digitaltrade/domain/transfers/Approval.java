package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;

/**
 * On what ground, how long and how much data may leave.
 *
 * @param issuer who decided or declared
 * @param docNo of the decision document, if there is one
 * @param documentHash of the decision document, if there is one
 * @param issuedOn Beijing
 * @param validFrom first day, Beijing
 * @param validTo last day, Beijing; a declared exemption has none
 * @param scale the second ceiling, besides each line's own
 */
public record Approval(
        ApprovalKind kind,
        PartyId issuer,
        Optional<String> docNo,
        Optional<Hash> documentHash,
        LocalDate issuedOn,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        AnnualScale scale) {

    /** With another last day, by a later document. */
    Approval extendedTo(LocalDate day, RelayedDocument document) {
        return new Approval(
                kind,
                issuer,
                Optional.of(document.docNo()),
                Optional.of(document.documentHash()),
                document.issuedOn(),
                validFrom,
                Optional.of(day),
                scale);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && validTo.filter(day::isAfter).isEmpty();
    }
}
