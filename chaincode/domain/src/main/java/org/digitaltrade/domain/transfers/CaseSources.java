package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.registry.Competence;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.digitaltrade.domain.transfers.registry.Overlays;
import org.digitaltrade.domain.transfers.registry.PilotRegister;
import org.digitaltrade.domain.transfers.registry.Registry;
import org.digitaltrade.domain.transfers.registry.RegistryEntry;
import org.digitaltrade.domain.transfers.rules.FlowDigest;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.RuleSetRegister;

/** What the rules ask of the ledger, when they need it and not before they know that the step is allowed. */
public interface CaseSources {

    /** @throws RejectedException NOT_FOUND */
    Attestation attestation(String attestationId);

    /** All adopted rule sets. */
    RuleSetRegister ruleSets();

    /**
     * One adopted rule set, in force or not.
     *
     * @throws RejectedException RULESET_UNKNOWN
     */
    RuleSet ruleSet(String id);

    /** The adopted calendar of a year. */
    Optional<Calendar> calendar(Year year);

    /** What a legal entity has exported in a year so far. */
    MeterReading reading(PartyId entity, Year year);

    /** The adopted entries of a type. */
    Registry registry(RecordType type);

    /** What a zone recorded of an enterprise. */
    Optional<Enterprise> enterprise(PartyId party);

    /** The pilot enterprises of a zone; none if there is no register yet. */
    PilotRegister pilots(Zone zone);

    /** The adopted entries of a type that are in force on a day. */
    default List<RegistryEntry> inForce(RecordType type, LocalDate day) {
        return registry(type).inForce(day);
    }

    /** Whether an authority is registered for something on a day. */
    default boolean isCompetent(PartyId authority, Competence competence, LocalDate day) {
        return inForce(RecordType.AUTHORITY, day).stream()
                .flatMap(entry -> entry.authority().stream())
                .anyMatch(entry -> PartyId.authority(entry.code()).equals(authority)
                        && entry.competences().contains(competence));
    }

    /** What bears on a case on a day. */
    default CaseContext context(TransferCase transferCase, LocalDate day) {
        CaseFile file = transferCase.file();
        List<RegistryEntry> inForce = new ArrayList<>(inForce(RecordType.OVERLAY, day));
        inForce.addAll(inForce(RecordType.JURISDICTION, day));
        List<CodeWord> memberships = enterprise(transferCase.processor())
                .map(known -> known.ftzIds(day))
                .orElse(List.of());
        return new CaseContext(
                Overlays.of(
                        inForce,
                        memberships,
                        file.sectorCode(),
                        file.recipient().country()),
                transferCase.progress().authorityApproval().isPresent());
    }

    /** What bore on a case when it was classified. */
    default CaseContext pinned(TransferCase transferCase) {
        List<CodeWord> ids = transferCase.classified().overlays();
        boolean approved = transferCase.progress().authorityApproval().isPresent();
        if (ids.isEmpty()) {
            return new CaseContext(Overlays.NONE, approved);
        }
        List<RegistryEntry> entries =
                new ArrayList<>(registry(RecordType.OVERLAY).entries());
        entries.addAll(registry(RecordType.JURISDICTION).entries());
        entries.removeIf(entry -> !ids.contains(entry.id()));
        return new CaseContext(new Overlays(entries), approved);
    }

    /** How facts of a flow are hashed. */
    FlowDigest digest();

    /** What a legal entity has exported so far in the window that a rule set looks at in {@code year}. */
    default MeterReading window(PartyId entity, RuleSet law, Year year) {
        MeterReading sum = MeterReading.ZERO;
        for (Year part : law.window(year)) {
            MeterReading reading = reading(entity, part);
            sum = sum.plus(reading.pi(), reading.spi());
        }
        return sum;
    }
}
