package org.digitaltrade.domain.trade;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Lei;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Uscc;

/**
 * Whether a document settles what a contract must settle (Civil Code, articles 470 and 472) without contradicting itself:
 * rules in the order in which the first broken one is reported. Sums, quantities and terms of delivery are private, so
 * whoever signs checks them against their commitments.
 */
final class Definiteness {

    /**
     * @param code with which a document is refused that breaks it
     * @param text what holds
     * @param holds of a document
     */
    private record Rule(Code code, String text, Predicate<ContractDocument> holds) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Code.OUT_OF_SCOPE_CORE, "core data isn't traded here", Definiteness::namesNoCoreData),
            new Rule(Code.NOT_DEFINITE, "the parties are distinct", Definiteness::partiesAreDistinct),
            new Rule(Code.NOT_DEFINITE, "parties are enterprises", Definiteness::partiesAreEnterprises),
            new Rule(Code.LEI_INVALID, "every LEI has its check digits", Definiteness::leisAreValid),
            new Rule(
                    Code.NOT_DEFINITE,
                    "a party with a credit code is established in CN, one with an LEI elsewhere",
                    Definiteness::countriesFit),
            new Rule(Code.NOT_DEFINITE, "a party is a Beijing enterprise", Definiteness::someoneIsOfBeijing),
            new Rule(Code.NOT_DEFINITE, "someone supplies and someone else receives", Definiteness::hasTwoSides),
            new Rule(
                    Code.NOT_DEFINITE,
                    "lines, files, conditions and milestones are named once",
                    Definiteness::namesOnce),
            new Rule(
                    Code.NOT_DEFINITE,
                    "services and data have a supply mode, other lines none",
                    Definiteness::supplyModesFit),
            new Rule(
                    Code.NOT_DEFINITE,
                    "data terms are given where data is supplied, and only there",
                    Definiteness::dataTermsFit),
            new Rule(
                    Code.NOT_DEFINITE,
                    "deliveries under a data supply deliver data, and nothing but deliveries does",
                    Definiteness::dataDeliveriesFit),
            new Rule(
                    Code.PRECONDITION_MISSING,
                    "regulated data with a party abroad needs a condition precedent of kind APPROVAL",
                    Definiteness::approvalIsNamed));

    /** The code of the place of registration: Beijing, or the national registry, which sits there. */
    private static final List<String> BEIJING_REGISTRIES = List.of("11", "10");

    private Definiteness() {}

    /**
     * @param registeredAsIs parties whose credit code a registrar has confirmed although a check digit is wrong
     * @return the first broken rule
     */
    static Optional<Rejection> objection(ContractDocument document, Set<PartyId> registeredAsIs) {
        for (ContractParty party : document.parties()) {
            PartyId id = party.partyId();
            if (id.isUscc() && !Uscc.isValid(id.code()) && !registeredAsIs.contains(id)) {
                return Optional.of(new Rejection(Code.USCC_INVALID, id + " has a wrong check digit"));
            }
        }
        return RULES.stream()
                .filter(rule -> !rule.holds().test(document))
                .findFirst()
                .map(rule -> new Rejection(rule.code(), "not so: " + rule.text()));
    }

    private static boolean namesNoCoreData(ContractDocument document) {
        return document.dataTerms()
                .filter(terms -> terms.gradeCode() == DataGrade.CORE)
                .isEmpty();
    }

    private static boolean partiesAreDistinct(ContractDocument document) {
        return Limits.distinct(document.parties(), ContractParty::partyId);
    }

    private static boolean partiesAreEnterprises(ContractDocument document) {
        return document.parties().stream().noneMatch(party -> party.partyId().isAuthority());
    }

    private static boolean leisAreValid(ContractDocument document) {
        return document.parties().stream()
                .map(ContractParty::partyId)
                .filter(PartyId::isLei)
                .allMatch(id -> Lei.isValid(id.code()));
    }

    private static boolean countriesFit(ContractDocument document) {
        return document.parties().stream()
                .allMatch(party -> party.partyId().isUscc() == party.country().equals(Country.CHINA));
    }

    private static boolean someoneIsOfBeijing(ContractDocument document) {
        return document.parties().stream()
                .map(ContractParty::partyId)
                .anyMatch(id ->
                        id.isUscc() && BEIJING_REGISTRIES.contains(id.code().substring(2, 4)));
    }

    private static boolean hasTwoSides(ContractDocument document) {
        return document.parties().stream().anyMatch(party -> party.role().supplies())
                && document.parties().stream().anyMatch(party -> party.role().receives());
    }

    private static boolean namesOnce(ContractDocument document) {
        return Limits.distinct(document.lines(), ContractLine::lineNo)
                && Limits.distinct(document.files(), ContractFile::name)
                && Limits.distinct(document.conditionsPrecedent(), ConditionPrecedent::conditionId)
                && Limits.distinct(document.milestones(), Milestone::milestoneId);
    }

    private static boolean supplyModesFit(ContractDocument document) {
        return document.lines().stream()
                .allMatch(line -> line.supplyMode().isPresent() == line.kind().needsSupplyMode());
    }

    private static boolean dataTermsFit(ContractDocument document) {
        boolean suppliesData = document.contractType() == ContractType.DATA_SUPPLY
                || document.lines().stream().anyMatch(line -> line.kind() == LineKind.DATA);
        return document.dataTerms().isPresent() == suppliesData
                && (!suppliesData || document.contractType().maySupplyData());
    }

    private static boolean dataDeliveriesFit(ContractDocument document) {
        boolean onlyData = document.contractType() == ContractType.DATA_SUPPLY;
        return document.milestones().stream().allMatch(milestone -> {
            boolean delivery = milestone.kind() == MilestoneKind.DELIVERY;
            return milestone.dataDelivery() ? delivery && document.dataTerms().isPresent() : !(delivery && onlyData);
        });
    }

    private static boolean approvalIsNamed(ContractDocument document) {
        return !document.needsApproval() || !document.approvals().isEmpty();
    }
}
