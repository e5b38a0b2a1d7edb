package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.rules.SensitiveClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {
    private static final CaseFile FILE = TransferSamples.file();
    private static final FlowLine LINE = TransferSamples.line();
    private static final Recipient RECIPIENT = FILE.recipient();

    static Stream<Arguments> bentValues() {
        return Stream.of(
                bent(FILE, "purposeText", "x".repeat(501), Code.TOO_LARGE),
                bent(FILE, "purposeText", "ask 13800138000", Code.PERSONAL_DATA_SUSPECTED),
                bent(FILE, "destinations", List.of(), Code.MALFORMED),
                bent(FILE, "retentionMonths", 0, Code.COUNT_OUT_OF_RANGE),
                bent(FILE, "retentionMonths", 601, Code.COUNT_OUT_OF_RANGE),
                bent(FILE, "onwardRecipients", List.of(TransferSamples.PARTNER), Code.TOO_LARGE),
                bent(FILE, "lines", List.of(), Code.MALFORMED),
                bent(FILE, "lines", List.of(LINE, LINE), Code.MALFORMED),
                bent(FILE, "lines", Collections.nCopies(51, LINE), Code.TOO_LARGE),
                bent(RECIPIENT, "partyId", TransferSamples.HANDLER.party(), Code.LEI_INVALID),
                bent(RECIPIENT, "partyId", PartyId.lei("9845DEMOPARTNER00006"), Code.LEI_INVALID),
                bent(RECIPIENT, "name", "x".repeat(201), Code.TOO_LARGE),
                bent(RECIPIENT, "name", "Li, li@example.com", Code.PERSONAL_DATA_SUSPECTED),
                bent(RECIPIENT, "country", Country.CHINA, Code.MALFORMED),
                bent(LINE, "grade", DataGrade.CORE, Code.OUT_OF_SCOPE_CORE),
                bent(LINE, "secret", true, Code.OUT_OF_SCOPE_CORE),
                bent(LINE, "piCount", -1, Code.COUNT_OUT_OF_RANGE),
                bent(LINE, "piCount", 2_000_000_001, Code.COUNT_OUT_OF_RANGE),
                bent(LINE, "spiCount", -1, Code.COUNT_OUT_OF_RANGE),
                bent(LINE, "recordCount", -1L, Code.COUNT_OUT_OF_RANGE),
                bent(LINE, "volumeBytes", -1L, Code.COUNT_OUT_OF_RANGE),
                bent(LINE, "spiCount", 1, Code.COUNTS_INCONSISTENT),
                bent(LINE, "spiClasses", List.of(SensitiveClass.HEALTH), Code.COUNTS_INCONSISTENT),
                bent(LINE, "fieldIds", List.of(), Code.MALFORMED),
                bent(LINE, "fieldIds", fields(501), Code.TOO_LARGE));
    }

    @ParameterizedTest(name = "{1} = {2}: {3}")
    @MethodSource("bentValues")
    void each_value_has_its_limits(Record valid, String component, Object value, Code code) {
        assertEquals(
                code,
                assertThrows(RejectedException.class, () -> with(valid, component, value))
                        .rejection()
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-x", "a b", "字段", "x/y", "11010519491231002X"})
    void a_code_word_is_plain(String value) {
        assertThrows(RejectedException.class, () -> new CodeWord(value));
    }

    @Test
    void sets_are_kept_sorted_and_distinct() {
        List<Country> mixed = List.of(new Country("SG"), new Country("JP"), new Country("SG"));

        assertEquals(
                List.of(new Country("JP"), new Country("SG")),
                with(FILE, "destinations", mixed).destinations());
        assertEquals(
                List.of(new CodeWord("A"), new CodeWord("B")),
                with(LINE, "fieldIds", List.of(new CodeWord("B"), new CodeWord("A"), new CodeWord("B")))
                        .fieldIds());
    }

    @Test
    void scales_of_lines_add_up_and_stay_within_their_limits() {
        FlowLine huge = with(
                with(with(LINE, "datasetId", new CodeWord("huge")), "piCount", 2_000_000_000),
                "recordCount",
                Long.MAX_VALUE);

        assertEquals(
                new AnnualScale(2_000_000_000, 0, Long.MAX_VALUE, 8_000_000_000L),
                with(FILE, "lines", List.of(LINE, huge)).scale());
    }

    private static List<CodeWord> fields(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new CodeWord("F" + number))
                .toList();
    }

    private static Arguments bent(Record valid, String component, Object value, Code code) {
        return Arguments.of(valid, component, value, code);
    }
}
