package org.digitaltrade.domain.transfers.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.CodeWord;

/** What a zone's officer records of its enterprises. */
public final class ZoneRules {

    private ZoneRules() {}

    /**
     * Records what the rules need to know of an enterprise.
     *
     * @return NOT_AUTHORISED unless the actor is the officer of the zone that keeps it
     */
    public static Decision<LedgerEvent<Enterprise>> recordEnterprise(
            Enterprise enterprise, Optional<Enterprise> existing, Invocation by) {
        return Decision.acceptUnless(
                notOfficer(enterprise.of(), by)
                        .or(() -> Rejection.unless(
                                existing.map(Enterprise::of)
                                        .filter(zone -> zone != enterprise.of())
                                        .isEmpty(),
                                Code.NOT_AUTHORISED,
                                "another zone keeps this enterprise"))
                        .or(() -> Rejection.unless(
                                !existing.filter(enterprise::equals).isPresent(),
                                Code.EXISTS,
                                "the same was recorded already")),
                new EnterpriseRecorded(enterprise, by.actor().party(), by.txTime()));
    }

    /**
     * Admits a pilot enterprise to the stage in force.
     *
     * @param stages in force today
     * @return NOT_AUTHORISED, EXISTS, PILOT_STAGE_FULL, NOT_FOUND without such a stage
     */
    public static Decision<LedgerEvent<PilotRegister>> admit(
            PilotRegister register,
            PartyId enterprise,
            CodeWord stageId,
            Hash evidenceHash,
            List<RegistryEntry> stages,
            Invocation by) {
        LocalDate today = BeijingTime.date(by.txTime());
        Optional<PilotStage> stage = stages.stream()
                .filter(entry -> entry.id().equals(stageId))
                .flatMap(entry -> entry.pilotStage().stream())
                .findFirst();
        return Decision.acceptUnless(
                notOfficer(register.of(), by)
                        .or(() -> Rejection.unless(
                                enterprise.isUscc(), Code.USCC_INVALID, "a pilot enterprise has a credit code"))
                        .or(() -> Rejection.unless(
                                stage.isPresent(), Code.NOT_FOUND, "no stage " + stageId + " is in force on " + today))
                        .or(() -> Rejection.unless(
                                register.admission(enterprise, today).isEmpty(),
                                Code.EXISTS,
                                enterprise + " is admitted already"))
                        .or(() -> Rejection.unless(
                                register.size(today) < stage.orElseThrow().maxEnterprises(),
                                Code.PILOT_STAGE_FULL,
                                "the stage has at most " + stage.orElseThrow().maxEnterprises() + " enterprises")),
                new PilotAdmitted(
                        register.of(),
                        new PilotAdmission(enterprise, stageId, today, Optional.empty(), evidenceHash),
                        by.actor().party(),
                        by.txTime()));
    }

    /** Ends an admission with today. */
    public static Decision<LedgerEvent<PilotRegister>> leave(
            PilotRegister register, PartyId enterprise, Invocation by) {
        LocalDate today = BeijingTime.date(by.txTime());
        return Decision.acceptUnless(
                notOfficer(register.of(), by)
                        .or(() -> Rejection.unless(
                                register.admission(enterprise, today)
                                        .filter(admission -> admission.leftOn().isEmpty())
                                        .isPresent(),
                                Code.PILOT_NOT_ADMITTED,
                                enterprise + " isn't admitted")),
                new PilotLeft(register.of(), enterprise, today, by.actor().party(), by.txTime()));
    }

    private static Optional<Rejection> notOfficer(Zone zone, Invocation by) {
        return Rejection.unless(
                by.actor().isOfficerOf(zone.mspId()), Code.NOT_AUTHORISED, "only the zone's officer records this");
    }
}
