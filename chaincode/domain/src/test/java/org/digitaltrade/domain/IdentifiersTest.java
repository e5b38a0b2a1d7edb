package org.digitaltrade.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource({
        "91350200776049653A, true",
        "91110108351303601C, true",
        "91110108MA0DEM013A, true",
        // Issued with a wrong digit: real, and only a registrar's override may let it in.
        "91350203M0001QAY9B, false",
        "91350200776049653B, false",
        "91350200776049654A, false",
        "9135020077604965, false",
        "9135O200776049653A, false"
    })
    void a_credit_code_needs_both_check_digits(String code, boolean valid) {
        assertEquals(valid, Uscc.isValid(code));
    }

    @Test
    void one_changed_digit_of_a_credit_code_is_found() {
        String code = "91110108351303601C";
        for (int i = 0; i < code.length(); i++) {
            char other = code.charAt(i) == '7' ? '8' : '7';
            String changed = code.substring(0, i) + other + code.substring(i + 1);
            assertFalse(Uscc.isValid(changed), changed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "254900ZNYA1FLUQ9U393, true",
        "9845DEMOPARTNER00005, true",
        "254900ZNYA1FLUQ9U394, false",
        "254900ZNYA1FLUQ9U39, false",
        "254900znya1fluq9u393, false"
    })
    void an_lei_needs_its_check_digits(String code, boolean valid) {
        assertEquals(valid, Lei.isValid(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uscc:91110108MA0DEM013A", "lei:9845DEMOPARTNER00005", "auth:BJCAC"})
    void a_party_is_named_by_scheme_and_code(String value) {
        assertEquals(value, new PartyId(value).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "91110108MA0DEM013A", "uscc:91110108MA0DEMO13A", "lei:short", "auth:bjcac", "auth:BJCAC\n"})
    void another_form_of_party_is_malformed(String value) {
        RejectedException refused = assertThrows(RejectedException.class, () -> new PartyId(value));
        assertEquals(Code.MALFORMED, refused.rejection().code());
    }

    @Test
    void an_officer_is_one_of_its_own_authority_only() {
        Actor officer = new Actor("BJCAC", PartyId.authority("BJCAC"), Role.AGENCY_OFFICER);
        assertTrue(officer.isOfficerOf("BJCAC"));
        assertFalse(officer.isOfficerOf("BJCOM"));
        assertFalse(new Actor("BJCAC", PartyId.authority("BJCAC"), Role.AUDITOR).isOfficerOf("BJCAC"));
    }
}
