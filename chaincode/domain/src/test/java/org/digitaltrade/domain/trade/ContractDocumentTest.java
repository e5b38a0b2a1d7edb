package org.digitaltrade.domain.trade;

import static org.digitaltrade.domain.trade.TradeSamples.document;
import static org.digitaltrade.domain.trade.TradeSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.Changed;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractDocumentTest {

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "schema       | org.digitaltrade.contract-document/2 | MALFORMED",
                "contractId   | TC-HD-2026-0123456789ab | ID_INVALID",
                "contractId   | CT-HD-2026-0123456789AB | ID_INVALID",
                "contractId   | CT-ZZ-2026-0123456789ab | ID_INVALID",
                "docNameCode  | 380        | MALFORMED",
                "governingLaw | china      | MALFORMED",
                "governingLaw | CN-        | MALFORMED",
                "currency     | usd        | MALFORMED",
                "currency     | US         | MALFORMED",
                "disputeForum | ' '        | MALFORMED",
                "disputeForum | call 13800001111 | PERSONAL_DATA_SUSPECTED",
            })
    void a_text_has_its_form(String component, String value, Code code) {
        assertEquals(code, codeOf(() -> Changed.with(document(), component, value)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("sizes")
    void lists_and_numbers_have_limits(String component, Object value, Code code) {
        assertEquals(code, codeOf(() -> Changed.with(document(), component, value)));
    }

    static Stream<Arguments> sizes() {
        ContractDocument document = document();
        return Stream.of(
                arguments("version", 0, Code.MALFORMED),
                arguments("version", 1000, Code.MALFORMED),
                arguments("disputeForum", "x".repeat(101), Code.TOO_LARGE),
                arguments("parties", document.parties().subList(0, 1), Code.MALFORMED),
                arguments("parties", copies(11, document.parties().get(0)), Code.TOO_LARGE),
                arguments("lines", List.of(), Code.MALFORMED),
                arguments("lines", copies(201, document.lines().get(0)), Code.TOO_LARGE),
                arguments("files", copies(52, document.files().get(0)), Code.TOO_LARGE),
                arguments("conditionsPrecedent", copies(21, TradeSamples.licence()), Code.TOO_LARGE),
                arguments("milestones", copies(51, document.milestones().get(0)), Code.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("parts")
    void each_part_has_its_form(Record part, String component, Object value, Code code) {
        assertEquals(code, codeOf(() -> Changed.with(part, component, value)));
    }

    static Stream<Arguments> parts() {
        ContractDocument document = document();
        DataTerms terms = document.dataTerms().orElseThrow();
        ContractFile file = document.files().get(0);
        Milestone milestone = document.milestones().get(0);
        return Stream.of(
                arguments(new SupplyMode(1), "value", 0, Code.MALFORMED),
                arguments(new SupplyMode(4), "value", 5, Code.MALFORMED),
                arguments(document.lines().get(0), "lineNo", 0, Code.MALFORMED),
                arguments(document.lines().get(0), "lineNo", 201, Code.MALFORMED),
                arguments(terms, "datasetIds", List.of(), Code.MALFORMED),
                arguments(terms, "datasetIds", copies(51, "d"), Code.TOO_LARGE),
                arguments(terms, "datasetIds", List.of("a b"), Code.MALFORMED),
                arguments(terms, "retentionMonths", 0, Code.MALFORMED),
                arguments(terms, "retentionMonths", 601, Code.MALFORMED),
                arguments(file, "name", "", Code.MALFORMED),
                arguments(file, "name", "n".repeat(201), Code.TOO_LARGE),
                arguments(file, "bytes", 0L, Code.MALFORMED),
                arguments(file, "bytes", (1L << 40) + 1, Code.MALFORMED),
                arguments(file, "mediaType", "PDF", Code.MALFORMED),
                arguments(milestone, "milestoneId", "m".repeat(65), Code.MALFORMED),
                arguments(TradeSamples.approval(), "conditionId", "", Code.MALFORMED),
                arguments(TradeSamples.approval(), "caseId", Optional.empty(), Code.MALFORMED),
                arguments(TradeSamples.approval(), "caseId", Optional.of("CT-HD-2026-0123456789ab"), Code.ID_INVALID),
                arguments(TradeSamples.approval(), "salt", Optional.empty(), Code.MALFORMED),
                arguments(TradeSamples.approval(), "evidenceSha256", Optional.of(hash(1)), Code.MALFORMED),
                arguments(TradeSamples.licence(), "salt", Optional.of(hash(1)), Code.MALFORMED),
                arguments(TradeSamples.licence(), "caseId", Optional.of(TradeSamples.CASE_ID), Code.MALFORMED));
    }

    @Test
    void the_largest_document_of_each_list_is_taken() {
        ContractDocument document = document();
        for (Arguments row : List.of(
                arguments("parties", copies(10, document.parties().get(0))),
                arguments("lines", copies(200, document.lines().get(0))),
                arguments("files", copies(51, document.files().get(0))),
                arguments("conditionsPrecedent", copies(20, TradeSamples.licence())),
                arguments("milestones", copies(50, document.milestones().get(0))),
                arguments("version", 999))) {
            assertEquals(
                    ContractDocument.class,
                    Changed.with(document, (String) row.get()[0], row.get()[1]).getClass());
        }
    }

    @Test
    void a_hash_is_what_it_stands_for() {
        assertEquals(Code.MALFORMED, codeOf(() -> new Hash("0".repeat(63))));
    }

    private static <T> List<T> copies(int count, T item) {
        return Collections.nCopies(count, item);
    }

    private static Code codeOf(Executable action) {
        return assertThrows(RejectedException.class, action).rejection().code();
    }
}
