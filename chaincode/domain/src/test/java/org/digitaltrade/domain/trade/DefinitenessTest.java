package org.digitaltrade.domain.trade;

import static org.digitaltrade.domain.trade.TradeSamples.document;
import static org.digitaltrade.domain.trade.TradeSamples.hash;
import static org.digitaltrade.domain.trade.TradeSamples.provider;
import static org.digitaltrade.domain.trade.TradeSamples.recipient;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaltrade.domain.Changed;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefinitenessTest {
    /** A code that was issued with a wrong check digit. */
    private static final PartyId MISPRINTED = PartyId.uscc("91110108MA0DEM013B");

    @Test
    void a_complete_document_is_definite() {
        assertEquals(Optional.empty(), Definiteness.objection(document(), Set.of()));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bent")
    void each_rule_refuses_what_breaks_it(String what, ContractDocument document, Code code) {
        assertEquals(
                Optional.of(code), Definiteness.objection(document, Set.of()).map(Rejection::code));
    }

    static Stream<Arguments> bent() {
        ContractParty providerAbroad = Changed.with(recipient(), "role", PartyRole.PROVIDER);
        return Stream.of(
                arguments("core data", withData("gradeCode", DataGrade.CORE), Code.OUT_OF_SCOPE_CORE),
                arguments("one party twice", with("parties", List.of(provider(), provider())), Code.NOT_DEFINITE),
                arguments("an authority", withRecipient("partyId", PartyId.authority("BJCAC")), Code.NOT_DEFINITE),
                arguments("a wrong USCC", withProvider("partyId", MISPRINTED), Code.USCC_INVALID),
                arguments(
                        "a wrong LEI", withRecipient("partyId", PartyId.lei("9845DEMOPARTNER00006")), Code.LEI_INVALID),
                arguments("a USCC abroad", withProvider("country", new Country("HK")), Code.NOT_DEFINITE),
                arguments("an LEI in China", withRecipient("country", Country.CHINA), Code.NOT_DEFINITE),
                arguments(
                        "nobody of Beijing",
                        withProvider("partyId", PartyId.uscc("91350200776049653A")),
                        Code.NOT_DEFINITE),
                arguments("two providers", with("parties", List.of(provider(), providerAbroad)), Code.NOT_DEFINITE),
                arguments("two recipients", withProvider("role", PartyRole.BUYER), Code.NOT_DEFINITE),
                arguments("one line number twice", with("lines", List.of(line(), line())), Code.NOT_DEFINITE),
                arguments("one file twice", with("files", twice(document().files())), Code.NOT_DEFINITE),
                arguments(
                        "one condition twice",
                        with("conditionsPrecedent", twice(document().conditionsPrecedent())),
                        Code.NOT_DEFINITE),
                arguments(
                        "one milestone twice",
                        with("milestones", twice(document().milestones())),
                        Code.NOT_DEFINITE),
                arguments("data without mode", withLine("supplyMode", Optional.empty()), Code.NOT_DEFINITE),
                arguments("goods with a mode", withLine("kind", LineKind.GOODS), Code.NOT_DEFINITE),
                arguments("data supply without terms", with("dataTerms", Optional.empty()), Code.NOT_DEFINITE),
                arguments("data under a service", with("contractType", ContractType.SERVICE), Code.NOT_DEFINITE),
                arguments("data terms without data", goodsWithDataTerms(), Code.NOT_DEFINITE),
                arguments("a delivery without data", withDelivery("dataDelivery", false), Code.NOT_DEFINITE),
                arguments("data by payment", withDelivery("kind", MilestoneKind.PAYMENT), Code.NOT_DEFINITE),
                arguments("data abroad unapproved", with("conditionsPrecedent", List.of()), Code.PRECONDITION_MISSING),
                arguments(
                        "important data abroad unapproved",
                        Changed.with(
                                unapproved(withData("personalData", false)), "dataTerms", Optional.of(importantData())),
                        Code.PRECONDITION_MISSING));
    }

    @Test
    void a_registrar_s_word_saves_a_misprinted_code_and_no_other() {
        ContractDocument document = withProvider("partyId", MISPRINTED);
        assertEquals(Optional.empty(), Definiteness.objection(document, Set.of(MISPRINTED)));
        assertEquals(
                Optional.of(Code.USCC_INVALID),
                Definiteness.objection(document, Set.of(provider().partyId())).map(Rejection::code));
    }

    @Test
    void unregulated_data_and_data_at_home_need_no_approval() {
        ContractDocument unregulated = unapproved(withData("personalData", false));
        ContractParty atHome = new ContractParty(TradeSamples.STRANGER.party(), PartyRole.RECIPIENT, Country.CHINA);
        ContractDocument domestic = unapproved(with("parties", List.of(provider(), atHome)));

        assertEquals(Optional.empty(), Definiteness.objection(unregulated, Set.of()));
        assertEquals(Optional.empty(), Definiteness.objection(domestic, Set.of()));
    }

    private static ContractDocument with(String component, Object value) {
        return Changed.with(document(), component, value);
    }

    private static ContractDocument withProvider(String component, Object value) {
        return with("parties", List.of(Changed.with(provider(), component, value), recipient()));
    }

    private static ContractDocument withRecipient(String component, Object value) {
        return with("parties", List.of(provider(), Changed.with(recipient(), component, value)));
    }

    private static ContractDocument withLine(String component, Object value) {
        return with("lines", List.of(Changed.with(line(), component, value)));
    }

    private static ContractDocument withData(String component, Object value) {
        return with("dataTerms", document().dataTerms().map(terms -> Changed.with(terms, component, value)));
    }

    private static ContractDocument withDelivery(String component, Object value) {
        return with("milestones", List.of(Changed.with(document().milestones().get(0), component, value)));
    }

    private static ContractDocument unapproved(ContractDocument document) {
        return Changed.with(document, "conditionsPrecedent", List.of());
    }

    private static DataTerms importantData() {
        return new DataTerms(List.of("grid"), DataGrade.IMPORTANT, false, false, 1);
    }

    private static ContractDocument goodsWithDataTerms() {
        ContractDocument goods = with("contractType", ContractType.GOODS);
        return Changed.with(goods, "lines", List.of(new ContractLine(1, LineKind.GOODS, Optional.empty(), hash(6))));
    }

    private static ContractLine line() {
        return document().lines().get(0);
    }

    private static <T> List<T> twice(List<T> list) {
        return Stream.concat(list.stream(), list.stream()).toList();
    }
}
