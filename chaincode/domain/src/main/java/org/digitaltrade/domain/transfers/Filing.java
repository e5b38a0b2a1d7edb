package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PlainText;

/**
 * What the authority says about a filed standard contract.
 *
 * @param filingNo at most {@value #MAX_FILING_NO_LENGTH} characters
 * @param documentHash of the filing's confirmation
 * @param filedOn when the handler filed it, Beijing
 * @param issuedOn when the authority confirmed it, Beijing
 * @param validFrom first day on which data may leave, Beijing
 * @param validTo last day, Beijing, as stated by the authority
 */
public record Filing(
        String filingNo,
        Hash documentHash,
        LocalDate filedOn,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validTo,
        AnnualScale approvedScale) {
    public static final int MAX_FILING_NO_LENGTH = 64;

    public Filing {
        PlainText.check(filingNo, MAX_FILING_NO_LENGTH);
    }
}
