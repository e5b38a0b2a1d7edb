package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.registry.PilotAdmission;
import org.digitaltrade.domain.transfers.registry.ZonePolicy;

/** Whether a handler may open a case as a pilot: admitted, to a counterpart of the stage, within its zone's policy. */
final class PilotRules {

    private PilotRules() {}

    static Optional<Rejection> objection(CaseFile file, Zone zone, PartyId handler, CaseSources known, LocalDate day) {
        return known.pilots(zone)
                .admission(handler, day)
                .map(admission -> stage(file, admission, known, day).or(() -> policy(file, zone, known, day)))
                .orElseGet(() -> Optional.of(new Rejection(
                        Code.PILOT_NOT_ADMITTED, handler + " isn't admitted as a pilot of " + zone + " on " + day)));
    }

    private static Optional<Rejection> stage(
            CaseFile file, PilotAdmission admission, CaseSources known, LocalDate day) {
        Country country = file.recipient().country();
        return Rejection.unless(
                known.inForce(RecordType.PILOT_STAGE, day).stream()
                        .flatMap(entry -> entry.pilotStage().stream())
                        .anyMatch(stage -> stage.direction().allowsOut()
                                && stage.counterparts().contains(country)),
                Code.COUNTERPART_NOT_IN_STAGE,
                "no stage in force lets pilots export to " + country + "; admitted to " + admission.stageId());
    }

    private static Optional<Rejection> policy(CaseFile file, Zone zone, CaseSources known, LocalDate day) {
        return known.inForce(RecordType.ZONE_POLICY, day).stream()
                .flatMap(entry -> entry.zonePolicy().stream())
                .filter(policy -> policy.zone() == zone)
                .findFirst()
                .map(policy -> violation(file, policy))
                .orElseGet(
                        () -> Optional.of(new Rejection(Code.ZONE_POLICY_VIOLATED, zone + " has no policy on " + day)));
    }

    private static Optional<Rejection> violation(CaseFile file, ZonePolicy policy) {
        AnnualScale scale = file.scale();
        return Rejection.unless(
                policy.sectors().contains(file.sectorCode())
                        && (policy.scenarios().isEmpty() || policy.scenarios().contains(file.scenarioCode()))
                        && file.lines().stream().allMatch(line -> line.grade().compareTo(policy.maxGrade()) <= 0)
                        && scale.piCount() <= policy.capPi()
                        && scale.spiCount() <= policy.capSpi(),
                Code.ZONE_POLICY_VIOLATED,
                "the zone's policy doesn't have this sector, scenario, grade or scale");
    }
}
