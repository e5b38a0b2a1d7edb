package org.digitaltrade.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final int MAX = 60;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Industrial telemetry for predictive maintenance",
                "设备预测性维护，含运营人员账号，不含敏感个人信息",
                "2026-11-24 to 2027-11-23, 150000 operators",
                "filed as 京网信备 2026-000123"
            })
    void ordinary_text_passes_unchanged(String text) {
        assertEquals(text, PlainText.check(text, MAX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call 13800138000",
                "call 138-0013-8000",
                "call 138 0013 8000",
                "010-62345678",
                "电话13912345678。",
                "+44 20 7946 0958",
                "ID 11010519491231002X",
                "身份证110105194912310021",
                "old ID 110105491231002",
                "mail someone@example.com",
                "mail someone＠example.com"
            })
    void what_looks_personal_is_refused(String text) {
        assertEquals(Code.PERSONAL_DATA_SUSPECTED, codeOf(text));
    }

    @Test
    void length_is_limited_and_emptiness_refused() {
        assertEquals("x".repeat(MAX), PlainText.check("x".repeat(MAX), MAX));
        assertEquals(Code.TOO_LARGE, codeOf("x".repeat(MAX + 1)));
        assertEquals(Code.MALFORMED, codeOf("  "));
    }

    private static Code codeOf(String text) {
        return assertThrows(RejectedException.class, () -> PlainText.check(text, MAX))
                .rejection()
                .code();
    }
}
