package org.digitaltrade.domain.trade;

import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.PartyId;

/**
 * A party to a contract.
 *
 * @param partyId by its credit code, or abroad by its LEI; names are private terms
 * @param role as what
 * @param country where it is established
 */
public record ContractParty(PartyId partyId, PartyRole role, Country country) {

    public boolean isForeign() {
        return !country.equals(Country.CHINA);
    }
}
