package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.PlainText;

/**
 * A decision document of an authority that isn't on this ledger, relayed by one that is. The ledger records it; that it is
 * genuine is the relaying authority's word.
 *
 * @param docNo at most {@value #MAX_DOC_NO_LENGTH} characters
 * @param issuer who issued it, for example {@code auth:NCAC}
 * @param documentHash of the document
 * @param issuedOn Beijing
 */
public record RelayedDocument(String docNo, PartyId issuer, Hash documentHash, LocalDate issuedOn) {
    public static final int MAX_DOC_NO_LENGTH = 64;

    public RelayedDocument {
        PlainText.check(docNo, MAX_DOC_NO_LENGTH);
    }
}
