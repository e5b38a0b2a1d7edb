package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationSamples;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.digitaltrade.domain.transfers.registry.PilotRegister;
import org.digitaltrade.domain.transfers.registry.Registry;
import org.digitaltrade.domain.transfers.registry.RegistryEntry;
import org.digitaltrade.domain.transfers.rules.FlowDigest;
import org.digitaltrade.domain.transfers.rules.RuleSamples;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.RuleSetRegister;
import org.digitaltrade.domain.transfers.usage.ManifestUse;
import org.digitaltrade.domain.transfers.usage.Meter;
import org.digitaltrade.domain.transfers.usage.UsageRecord;
import org.digitaltrade.domain.transfers.usage.UsageSources;

/** A ledger's answers, as simple as can be: good signatures, the law of 2026, calendars without holidays. */
public final class FakeSources implements UsageSources {
    private final Map<String, Attestation> attestations = new TreeMap<>();
    private final Map<String, UsageRecord> usages = new TreeMap<>();
    private final Map<String, ManifestUse> manifests = new TreeMap<>();
    private final Map<Integer, Meter> meters = new TreeMap<>();
    private final Map<PartyId, Meter> others = new TreeMap<>();
    private final List<RegistryEntry> entries = new ArrayList<>();
    private final Map<PartyId, Enterprise> enterprises = new TreeMap<>();
    private final Map<Zone, PilotRegister> pilots = new TreeMap<>();
    private final Set<Integer> years = new TreeSet<>(Set.of(TransferSamples.TODAY.getYear()));
    private RuleSetRegister register = new RuleSetRegister(List.of(RuleSamples.lawOf2026()));

    public FakeSources() {
        sign("AT-application", SubjectType.CASE_FILE, TransferSamples.APPLICATION, SignatoryRole.APPLICANT);
        sign("AT-provider", SubjectType.STANDARD_CONTRACT, TransferSamples.CONTRACT, SignatoryRole.PROVIDER);
        attestations.put(
                "AT-recipient",
                AttestationSamples.valid(
                        "AT-recipient",
                        SubjectType.STANDARD_CONTRACT,
                        TransferSamples.CONTRACT.contentDigests().get(1),
                        SignatoryRole.RECIPIENT,
                        TransferSamples.PARTNER));
    }

    public FakeSources under(RuleSet... laws) {
        register = new RuleSetRegister(List.of(laws));
        return this;
    }

    public FakeSources with(Meter meter) {
        meters.put(meter.year(), meter);
        return this;
    }

    /** Of another company of the group. */
    public FakeSources besides(Meter meter) {
        others.put(meter.entity(), meter);
        return this;
    }

    public FakeSources with(UsageRecord usage) {
        usages.put(usage.report().usageId(), usage);
        return this;
    }

    public FakeSources with(ManifestUse manifest) {
        manifests.put(manifest.manifestHash().value(), manifest);
        return this;
    }

    /** With a calendar of that year too. */
    public FakeSources in(int year) {
        years.add(year);
        return this;
    }

    public FakeSources with(RegistryEntry entry) {
        entries.add(entry);
        return this;
    }

    public FakeSources with(Enterprise enterprise) {
        enterprises.put(enterprise.party(), enterprise);
        return this;
    }

    public FakeSources with(PilotRegister zone) {
        pilots.put(zone.of(), zone);
        return this;
    }

    /** Signed by the recipient. */
    public FakeSources signedByRecipient(String id, SubjectType type, FileDigests file) {
        attestations.put(
                id,
                AttestationSamples.valid(
                        id, type, file.contentDigests().get(0), SignatoryRole.RECIPIENT, TransferSamples.PARTNER));
        return this;
    }

    private void sign(String id, SubjectType type, FileDigests file, SignatoryRole role) {
        attestations.put(
                id,
                AttestationSamples.valid(
                        id, type, file.contentDigests().get(0), role, TransferSamples.HANDLER.party()));
    }

    @Override
    public Attestation attestation(String attestationId) {
        return Optional.ofNullable(attestations.get(attestationId))
                .orElseThrow(() -> new RejectedException(Code.NOT_FOUND, attestationId));
    }

    @Override
    public RuleSetRegister ruleSets() {
        return register;
    }

    @Override
    public RuleSet ruleSet(String id) {
        return register.find(id);
    }

    @Override
    public Optional<Calendar> calendar(Year year) {
        return years.contains(year.getValue())
                ? Optional.of(new Calendar(year.getValue(), List.<LocalDate>of(), List.of(), "test", Optional.empty()))
                : Optional.empty();
    }

    @Override
    public Registry registry(RecordType type) {
        return new Registry(
                entries.stream().filter(entry -> entry.type() == type).toList());
    }

    @Override
    public Optional<Enterprise> enterprise(PartyId party) {
        return Optional.ofNullable(enterprises.get(party));
    }

    @Override
    public PilotRegister pilots(Zone zone) {
        return pilots.getOrDefault(zone, PilotRegister.empty(zone));
    }

    @Override
    public FlowDigest digest() {
        return TransferSamples::textHash;
    }

    @Override
    public Optional<UsageRecord> usage(String usageId) {
        return Optional.ofNullable(usages.get(usageId));
    }

    @Override
    public Optional<ManifestUse> manifest(Hash manifestHash) {
        return Optional.ofNullable(manifests.get(manifestHash.value()));
    }

    @Override
    public Meter meter(PartyId entity, Year year) {
        return Optional.ofNullable(meters.get(year.getValue()))
                .filter(meter -> meter.entity().equals(entity))
                .or(() -> Optional.ofNullable(others.get(entity)))
                .orElseGet(() -> Meter.zero(entity, year));
    }
}
