package org.digitaltrade.server.ledger;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.server.web.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask somebody@example.com",
                "call 13800138000",
                "010-12345678",
                "+86 138 0013 8000",
                "id 11010519491231002X here"
            })
    void what_looks_personal_is_refused_wherever_it_stands(String text) {
        JsonObject nested = JsonObject.of(Map.of(
                "file", JsonObject.of(Map.of("texts", new JsonArray(List.of(new JsonString(text)))))));
        ProblemException refused = assertThrows(ProblemException.class, () -> PersonalData.refuse(nested));

        assertEquals(Code.PERSONAL_DATA_SUSPECTED, refused.problem().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000000000000000000000000000000000000000000a13912345678b0000",
                "uscc:911101080000000000",
                "lei:9845DEMOPARTNER00005",
                "US-HD-2026-013912345678",
                "2026-11-24T13:33:05Z",
                "1391234567800000000",
                "Predictive maintenance of machines in 3 plants",
                "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A13912345678CBgKCAQEA+abc/def123=="
            })
    void what_has_a_form_of_its_own_is_no_text(String text) {
        assertDoesNotThrow(() -> PersonalData.refuse(JsonObject.of(Map.of("value", new JsonString(text)))));
    }
}
