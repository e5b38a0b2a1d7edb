package org.digitaltrade.contracts.transfers;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.contracts.attestations.LedgerStanding;
import org.digitaltrade.contracts.dispatch.LedgerReader;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.calendars.CalendarEntry;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.digitaltrade.domain.transfers.registry.PilotRegister;
import org.digitaltrade.domain.transfers.registry.RegisteredEntry;
import org.digitaltrade.domain.transfers.registry.Registry;
import org.digitaltrade.domain.transfers.rules.FlowDigest;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.RuleSetEntry;
import org.digitaltrade.domain.transfers.rules.RuleSetRegister;
import org.digitaltrade.domain.transfers.usage.ManifestUse;
import org.digitaltrade.domain.transfers.usage.Meter;
import org.digitaltrade.domain.transfers.usage.UsageRecord;
import org.digitaltrade.domain.transfers.usage.UsageSources;
import org.digitaltrade.format.RuleFiles;

/** What the rules for cases and usages ask, answered by one transaction's view of the ledger. */
record CaseReads(LedgerReader reader) implements UsageSources {
    /** There were five in four years; with more than this many, a case should no longer read them all. */
    private static final int MAX_RULE_SETS = 200;
    /** Entries of one register; every jurisdiction in a few versions. */
    private static final int MAX_ENTRIES = 1000;

    @Override
    public Attestation attestation(String attestationId) {
        return LedgerStanding.attestationNow(reader, attestationId);
    }

    @Override
    public RuleSetRegister ruleSets() {
        return RuleSetRegister.of(reader.scan(RecordType.RULE_SET, List.of(), MAX_RULE_SETS).stream()
                .map(RuleSetEntry.class::cast)
                .toList());
    }

    /**
     * A register that can't be read any more would stop every case, so it is refused to grow that large.
     *
     * @throws RejectedException TOO_LARGE
     */
    void requireRoomForRuleSet() {
        reader.scan(RecordType.RULE_SET, List.of(), MAX_RULE_SETS - 1);
    }

    @Override
    public Registry registry(RecordType type) {
        return Registry.of(reader.scan(type, List.of(), MAX_ENTRIES).stream()
                .map(RegisteredEntry.class::cast)
                .toList());
    }

    /** @throws RejectedException TOO_LARGE */
    void requireRoomForEntry(RecordType type) {
        reader.scan(type, List.of(), MAX_ENTRIES - 1);
    }

    @Override
    public Optional<Enterprise> enterprise(PartyId party) {
        return reader.find(Enterprise.class, RecordType.ENTERPRISE, party.code());
    }

    @Override
    public PilotRegister pilots(Zone zone) {
        return reader.find(PilotRegister.class, RecordType.PILOT, zone.name())
                .orElseGet(() -> PilotRegister.empty(zone));
    }

    @Override
    public RuleSet ruleSet(String id) {
        return reader.find(RuleSetEntry.class, RecordType.RULE_SET, id)
                .flatMap(RuleSetEntry::adopted)
                .orElseThrow(() -> new RejectedException(Code.RULESET_UNKNOWN, "no adopted rule set " + id));
    }

    @Override
    public Optional<Calendar> calendar(Year year) {
        return reader.find(CalendarEntry.class, RecordType.CALENDAR, year.toString())
                .flatMap(CalendarEntry::adopted);
    }

    @Override
    public FlowDigest digest() {
        return RuleFiles::hash;
    }

    @Override
    public Optional<UsageRecord> usage(String usageId) {
        return reader.find(UsageRecord.class, RecordType.USAGE, usageId);
    }

    @Override
    public Optional<ManifestUse> manifest(Hash manifestHash) {
        return reader.find(ManifestUse.class, RecordType.MANIFEST, manifestHash.value());
    }

    @Override
    public Meter meter(PartyId entity, Year year) {
        return reader.find(Meter.class, RecordType.METER, entity.code(), year.toString())
                .orElseGet(() -> Meter.zero(entity, year));
    }
}
