package org.digitaltrade.contracts.trade;

import static org.digitaltrade.contracts.trade.TradeScene.documentJson;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

class PartiesTest {
    private static final String ENTRY =
            "{\"partyId\":\"uscc:91110108MA0DEM013A\",\"country\":\"CN\",\"kind\":\"ENTERPRISE\"}";
    /** A credit code that was issued with a wrong check digit. */
    private static final PartyId MISPRINTED = PartyId.uscc("91110108MA0DEM013B");

    @Test
    void a_party_is_registered_on_either_channel() {
        for (LedgerChannel channel : LedgerChannel.values()) {
            TestLedger ledger = TestLedger.on(channel);
            assertEquals(
                    List.of("PartyRegistered"),
                    ledger.submit(TradeScene.PROVIDER, "Parties:register", ENTRY)
                            .eventNames());
            assertEquals(
                    "EXISTS",
                    ledger.submit(TradeScene.PROVIDER, "Parties:register", ENTRY)
                            .code());
        }
    }

    @Test
    void an_agency_s_entry_lets_a_misprinted_code_trade() {
        TestIdentity misprinted = TestIdentity.trader("ZHD", MISPRINTED);
        TradeScene scene = new TradeScene(documentOf(MISPRINTED), MISPRINTED);
        assertEquals("USCC_INVALID", scene.offer(misprinted).code());

        scene.ledger.submit(
                TestIdentity.officer("BJCOM"),
                "Parties:register",
                "{\"partyId\":\"" + MISPRINTED
                        + "\",\"country\":\"CN\",\"kind\":\"ENTERPRISE\",\"checkDigitOverride\":\"notice 12/2021\"}");
        assertEquals("OK", scene.offer(misprinted).code());
    }

    private static JsonObject documentOf(PartyId provider) {
        String text = Json.write(documentJson()).replace("uscc:91110108MA0DEM013A", provider.value());
        return Json.parseObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
