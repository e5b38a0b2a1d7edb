package org.digitaltrade.domain.attestations;

import java.util.Set;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.RejectedException;

/**
 * Whose law gives effect to a signature: a country or territory, or the European Union, which acts for its members.
 *
 * @param value a code of ISO 3166-1, or {@code EU}
 */
public record Jurisdiction(String value) {
    private static final String UNION = "EU";
    /** The members since 2020. That lists are national and their effect is not is article 22 of Regulation 910/2014. */
    private static final Set<String> MEMBERS = Set.of(
            ("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL " + "PL PT RO SE SI SK").split(" "));

    /** @throws RejectedException COUNTRY_UNKNOWN */
    public Jurisdiction {
        if (!value.equals(UNION) && !isCountry(value)) {
            throw new RejectedException(
                    Code.COUNTRY_UNKNOWN, "a jurisdiction is an ISO 3166-1 alpha-2 code or " + UNION);
        }
    }

    /** Whether a scheme of that territory is one of this jurisdiction's own. */
    public boolean covers(String territory) {
        return value.equals(territory) || (value.equals(UNION) && MEMBERS.contains(territory));
    }

    private static boolean isCountry(String code) {
        try {
            return new Country(code).value().equals(code);
        } catch (RejectedException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
