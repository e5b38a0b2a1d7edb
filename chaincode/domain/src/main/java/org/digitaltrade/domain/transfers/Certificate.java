package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PlainText;

/**
 * What a certification body says about a case.
 *
 * @param certificateNo at most {@value RelayedDocument#MAX_DOC_NO_LENGTH} characters
 * @param documentHash of the certificate
 * @param issuedOn Beijing
 * @param validFrom first day on which data may leave, Beijing
 * @param validTo last day, Beijing
 */
public record Certificate(
        String certificateNo,
        Hash documentHash,
        LocalDate issuedOn,
        LocalDate validFrom,
        LocalDate validTo,
        AnnualScale certifiedScale) {

    public Certificate {
        PlainText.check(certificateNo, RelayedDocument.MAX_DOC_NO_LENGTH);
    }
}
