package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Commitments;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationSamples;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;

/** One valid contract between a Beijing provider of data and its recipient abroad, at each stage. */
final class TradeSamples {
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String CONTRACT_ID = "CT-HD-2026-0123456789ab";
    static final String CASE_ID = "TC-HD-2026-ba9876543210";
    static final Hash SALT = hash(1);
    static final Hash EVIDENCE = hash(2);
    static final Hash LICENCE = hash(3);
    static final Fingerprint FINGERPRINT = new Fingerprint(hash(4), hash(5));

    static final Actor PROVIDER = trader("ZHD", PartyId.uscc("91110108MA0DEM013A"));
    static final Actor RECIPIENT = trader("PARTNER", PartyId.lei("9845DEMOPARTNER00005"));
    static final Actor STRANGER = trader("ZCY", PartyId.uscc("91110105MA0DEM021R"));
    static final Actor ZONE = new Actor("ZHD", PartyId.authority("ZHD"), Role.ZONE_OFFICER);
    static final Actor OTHER_ZONE = new Actor("ZCY", PartyId.authority("ZCY"), Role.ZONE_OFFICER);
    static final Actor AGENCY = new Actor("BJCAC", PartyId.authority("BJCAC"), Role.AGENCY_OFFICER);
    static final Actor RELAY = new Actor("BJCAC", PartyId.authority("BJCAC"), Role.RELAY);

    private TradeSamples() {}

    static Hash hash(int number) {
        return new Hash(Integer.toHexString(number).repeat(64).substring(0, 64));
    }

    static Actor trader(String mspId, PartyId party) {
        return new Actor(mspId, party, Role.TRADER);
    }

    static Invocation by(Actor actor) {
        return at(NOW, actor);
    }

    static Invocation at(Instant time, Actor actor) {
        return new Invocation("f".repeat(64), time, actor);
    }

    static ContractDocument document() {
        return new ContractDocument(
                ContractDocument.SCHEMA,
                CONTRACT_ID,
                1,
                ContractType.DATA_SUPPLY,
                "315",
                List.of(provider(), recipient()),
                "CN",
                Cisg.NA,
                "CIETAC, Beijing",
                DesignatedSystem.LEDGER,
                Instant.parse("2026-12-01T00:00:00Z"),
                false,
                List.of(new ContractLine(1, LineKind.DATA, Optional.of(new SupplyMode(1)), hash(6))),
                "USD",
                hash(7),
                Optional.of(new DataTerms(List.of("operators-2026"), DataGrade.GENERAL, true, false, 24)),
                List.of(new ContractFile("terms.pdf", hash(8), hash(9), 48_213, "application/pdf")),
                List.of(approval(), licence()),
                List.of(
                        new Milestone("delivery", MilestoneKind.DELIVERY, LocalDate.of(2026, 12, 10), true),
                        new Milestone("acceptance", MilestoneKind.ACCEPTANCE, LocalDate.of(2026, 12, 20), false),
                        new Milestone("payment", MilestoneKind.PAYMENT, LocalDate.of(2027, 1, 20), false)));
    }

    static ContractParty provider() {
        return new ContractParty(PROVIDER.party(), PartyRole.PROVIDER, Country.CHINA);
    }

    static ContractParty recipient() {
        return new ContractParty(RECIPIENT.party(), PartyRole.RECIPIENT, new Country("SG"));
    }

    static ConditionPrecedent approval() {
        return new ConditionPrecedent(
                "approval", ConditionKind.APPROVAL, Optional.of(CASE_ID), Optional.of(SALT), Optional.empty());
    }

    static ConditionPrecedent licence() {
        return new ConditionPrecedent(
                "licence", ConditionKind.LICENCE, Optional.empty(), Optional.empty(), Optional.of(LICENCE));
    }

    static CaseToken token() {
        return new CaseToken(
                CASE_ID,
                TokenStatus.ACTIVE,
                LocalDate.of(2026, 11, 1),
                Optional.of(LocalDate.of(2029, 10, 31)),
                hash(10),
                new Country("SG"),
                Optional.of(hash(11)),
                Commitments.recipient(SALT, RECIPIENT.party()),
                new TokenSource("a".repeat(64), 41));
    }

    static Approvals approvals(ContractDocument document, CaseToken... tokens) {
        Map<String, CaseToken> byCase = new TreeMap<>();
        for (CaseToken token : tokens) {
            byCase.put(token.caseId(), token);
        }
        return new Approvals(document, caseId -> Optional.ofNullable(byCase.get(caseId)), TODAY);
    }

    static Attestation signatureOf(Actor actor, SignatoryRole role) {
        return AttestationSamples.valid(
                "AT-" + actor.mspId(), SubjectType.CONTRACT_VERSION, digest(), role, actor.party());
    }

    static ContentDigest digest() {
        return FINGERPRINT.digests().get(0);
    }

    static TradeContract offered() {
        return offered(document());
    }

    static TradeContract offered(ContractDocument document) {
        return after(Optional.empty(), offer(document, PROVIDER, SignatoryRole.PROVIDER));
    }

    static Decision<ContractEvent> offer(ContractDocument document, Actor offeror, SignatoryRole role) {
        return Offering.offer(
                Optional.empty(), document, FINGERPRINT, signatureOf(offeror, role), Set.of(), by(offeror));
    }

    static TradeContract concluded() {
        return concluded(document());
    }

    static TradeContract concluded(ContractDocument document) {
        TradeContract offered = offered(document);
        return after(offered, Offering.accept(offered, signatureOf(RECIPIENT, SignatoryRole.RECIPIENT), by(RECIPIENT)));
    }

    static TradeContract inForce() {
        TradeContract concluded = concluded();
        Approvals approvals = approvals(document(), token());
        TradeContract licensed = after(
                concluded, Conditions.satisfy(concluded, "licence", Optional.of(LICENCE), approvals, by(PROVIDER)));
        return after(licensed, Conditions.satisfy(licensed, "approval", Optional.empty(), approvals, by(PROVIDER)));
    }

    static TradeContract delivered() {
        TradeContract contract = inForce();
        contract = reached(contract, "delivery", PROVIDER);
        contract = reached(contract, "acceptance", RECIPIENT);
        return reached(contract, "payment", RECIPIENT);
    }

    static TradeContract fulfilled() {
        TradeContract contract = delivered();
        contract = after(contract, Performing.confirm(contract, by(PROVIDER)));
        return after(contract, Performing.confirm(contract, by(RECIPIENT)));
    }

    static TradeContract inState(ContractState state) {
        TradeContract offered = offered();
        return switch (state) {
            case OFFERED -> offered;
            case REJECTED -> after(offered, Offering.reject(offered, "too dear", by(RECIPIENT)));
            case REVOKED -> after(offered, Offering.revoke(offered, by(PROVIDER)));
            case LAPSED -> after(offered, Offering.lapse(offered, at(afterExpiry(), STRANGER)));
            case AWAITING_CONDITION -> concluded();
            case IN_FORCE -> inForce();
            case FULFILLED -> fulfilled();
        };
    }

    static Instant afterExpiry() {
        return document().offerExpiresAt().plusMillis(1);
    }

    static TradeContract after(TradeContract before, Decision<ContractEvent> decision) {
        return after(Optional.of(before), decision);
    }

    private static TradeContract reached(TradeContract contract, String milestoneId, Actor actor) {
        return after(
                contract,
                Performing.recordMilestone(contract, milestoneId, EVIDENCE, approvals(document(), token()), by(actor)));
    }

    private static TradeContract after(Optional<TradeContract> before, Decision<ContractEvent> decision) {
        return decision.fold(
                events -> {
                    TradeContract contract = before.orElse(null);
                    for (ContractEvent event : events) {
                        contract = event.applyTo(contract);
                    }
                    return Objects.requireNonNull(contract);
                },
                rejection -> {
                    throw new RejectedException(rejection);
                });
    }
}
