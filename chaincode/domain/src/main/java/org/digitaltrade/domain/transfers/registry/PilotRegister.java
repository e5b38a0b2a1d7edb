package org.digitaltrade.domain.transfers.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;

/**
 * The pilot enterprises of a zone, in one record so that a stage's largest number holds.
 *
 * @param admissions in order, those who have left included
 */
public record PilotRegister(Zone of, List<PilotAdmission> admissions) implements LedgerRecord {
    /** A zone's register is one value on the ledger; "a small number of pilots" is the plan's word. */
    public static final int MAX_ENTERPRISES = 500;

    private static final int MAX_ADMISSIONS = 2 * MAX_ENTERPRISES;

    public PilotRegister {
        admissions = List.copyOf(admissions);
        RegistryEntry.require(admissions.size() <= MAX_ADMISSIONS, "at most " + MAX_ADMISSIONS + " admissions");
    }

    public static PilotRegister empty(Zone zone) {
        return new PilotRegister(zone, List.of());
    }

    public Optional<PilotAdmission> admission(PartyId enterprise, LocalDate day) {
        return admissions.stream()
                .filter(admission -> admission.enterprise().equals(enterprise) && admission.covers(day))
                .findFirst();
    }

    long size(LocalDate day) {
        return admissions.stream().filter(admission -> admission.covers(day)).count();
    }

    PilotRegister plus(PilotAdmission admission) {
        List<PilotAdmission> more = new ArrayList<>(admissions);
        more.add(admission);
        return new PilotRegister(of, more);
    }

    PilotRegister ended(PartyId enterprise, LocalDate lastDay) {
        return new PilotRegister(
                of,
                admissions.stream()
                        .map(admission -> admission.enterprise().equals(enterprise)
                                        && admission.leftOn().isEmpty()
                                ? new PilotAdmission(
                                        enterprise,
                                        admission.stageId(),
                                        admission.admittedOn(),
                                        Optional.of(lastDay),
                                        admission.evidenceHash())
                                : admission)
                        .toList());
    }

    @Override
    public RecordType recordType() {
        return RecordType.PILOT;
    }

    @Override
    public List<String> keyParts() {
        return List.of(of.name());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of();
    }

    @Override
    public Optional<Zone> zone() {
        return Optional.of(of);
    }
}
