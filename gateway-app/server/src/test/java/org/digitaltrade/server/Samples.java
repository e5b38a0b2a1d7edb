package org.digitaltrade.server;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.party.PartyKind;
import org.digitaltrade.domain.party.PartyRegistered;
import org.digitaltrade.domain.trade.CaseToken;
import org.digitaltrade.domain.trade.TokenRelayed;
import org.digitaltrade.domain.trade.TokenSource;
import org.digitaltrade.domain.trade.TokenStatus;

/** Events as the chaincode would emit them. */
public final class Samples {
    public static final PartyId HAIDIAN_TRADER = PartyId.uscc("91110108MA0DEM013A");
    public static final PartyId PARTNER_TRADER = PartyId.lei("9845DEMOPARTNER00005");

    public static final String CASE_ID = "TC-HD-2026-0123456789ab";

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final PartyId AGENCY = PartyId.authority("BJCOM");
    private static final Hash HASH = new Hash("0".repeat(64));

    private Samples() {}

    public static PartyRegistered registered(PartyId party) {
        return new PartyRegistered(party, new Country("CN"), PartyKind.ENTERPRISE, Optional.empty(), AGENCY, AT);
    }

    public static TokenRelayed relayed(TokenStatus status, long sourceBlock) {
        return new TokenRelayed(
                new CaseToken(
                        CASE_ID,
                        status,
                        LocalDate.parse("2026-11-24"),
                        Optional.empty(),
                        HASH,
                        new Country("SG"),
                        Optional.empty(),
                        HASH,
                        new TokenSource("a".repeat(64), sourceBlock)),
                PartyId.authority("BJCAC"),
                AT);
    }
}
