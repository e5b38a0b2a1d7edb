package org.digitaltrade.domain.party;

import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.Lei;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.Uscc;

/** Entering parties in the register. */
public final class Registering {
    /** A reference to the registry's notice. */
    public static final int MAX_GROUND_LENGTH = 200;

    private Registering() {}

    /**
     * An enterprise enters itself; a zone's officer enters enterprises, an agency's officer anyone.
     *
     * @param standing the entry that exists
     * @param checkDigitOverride an agency's ground to confirm a credit code that was issued with a wrong check digit
     */
    public static Decision<PartyRegistered> register(
            Optional<Party> standing,
            PartyId partyId,
            Country country,
            PartyKind kind,
            Optional<String> checkDigitOverride,
            Invocation by) {
        checkDigitOverride.ifPresent(ground -> PlainText.check(ground, MAX_GROUND_LENGTH));
        if (!mayRegister(by.actor(), partyId, checkDigitOverride.isPresent())) {
            return Decision.reject(Code.NOT_AUTHORISED, by.actor().party() + " can't register " + partyId);
        }
        if (standing.isPresent()) {
            boolean same = isSame(standing.get(), country, kind, checkDigitOverride);
            return Decision.reject(
                    same ? Code.EXISTS : Code.EXISTS_WITH_DIFFERENT_CONTENT, partyId + " is registered already");
        }
        return objection(partyId, country, kind, checkDigitOverride.isPresent())
                .map(Decision::<PartyRegistered>reject)
                .orElseGet(() -> Decision.accept(new PartyRegistered(
                        partyId, country, kind, checkDigitOverride, by.actor().party(), by.txTime())));
    }

    private static boolean mayRegister(Actor actor, PartyId partyId, boolean override) {
        if (actor.is(Role.AGENCY_OFFICER) && Agency.isAgency(actor.mspId())) {
            return true;
        }
        boolean enterprise = !partyId.isAuthority();
        return !override && (actor.party().equals(partyId) || (actor.is(Role.ZONE_OFFICER) && enterprise));
    }

    private static Optional<Rejection> objection(PartyId partyId, Country country, PartyKind kind, boolean override) {
        if (partyId.isAuthority() == (kind == PartyKind.ENTERPRISE)) {
            return refuse(Code.MALFORMED, "enterprises have a credit code or LEI, the others an authority's code");
        }
        if (partyId.isLei() == country.equals(Country.CHINA)) {
            return refuse(Code.MALFORMED, "who is established in CN has a credit code, who isn't an LEI");
        }
        if (partyId.isLei() && !Lei.isValid(partyId.code())) {
            return refuse(Code.LEI_INVALID, partyId + " has wrong check digits");
        }
        boolean wrong = partyId.isUscc() && !Uscc.isValid(partyId.code());
        if (wrong && !override) {
            return refuse(Code.USCC_INVALID, partyId + " has a wrong check digit");
        }
        return override && !wrong
                ? refuse(Code.MALFORMED, "there is no wrong check digit to confirm")
                : Optional.empty();
    }

    private static boolean isSame(
            Party standing, Country country, PartyKind kind, Optional<String> checkDigitOverride) {
        return standing.country().equals(country)
                && standing.kind() == kind
                && standing.checkDigitOverride().equals(checkDigitOverride);
    }

    private static Optional<Rejection> refuse(Code code, String detail) {
        return Optional.of(new Rejection(code, detail));
    }
}
