package org.digitaltrade.domain.transfers;

import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Lei;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.RejectedException;

/**
 * Who receives the data abroad.
 *
 * @param partyId by LEI
 * @param name of the legal person, at most {@value #MAX_NAME_LENGTH} characters
 * @param country where it is established; not China
 */
public record Recipient(PartyId partyId, String name, Country country) {
    public static final int MAX_NAME_LENGTH = 200;

    public Recipient {
        if (!partyId.isLei() || !Lei.isValid(partyId.code())) {
            throw new RejectedException(Code.LEI_INVALID, "a recipient abroad is named by its LEI");
        }
        PlainText.check(name, MAX_NAME_LENGTH);
        if (country.equals(Country.CHINA)) {
            throw new RejectedException(Code.MALFORMED, "a recipient is abroad");
        }
    }
}
