package org.digitaltrade.domain.transfers.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PlainText;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.CodeWord;

/**
 * One dated version of something adopted: exactly one of its seven kinds of content.
 *
 * @param id for example {@code NL-BJ-2025}
 * @param effectiveFrom first day, Beijing
 * @param effectiveTo last day, Beijing, if it is known
 * @param supersedes the entry on the same subject that ends the day before this one begins
 * @param source what published it, at most {@value #MAX_SOURCE_LENGTH} characters
 * @param sourceHash SHA-256 of the publication, where whoever proposed the entry had it
 * @param synthetic whether its content is invented for demonstration; never so where a case is to be decided
 */
public record RegistryEntry(
        CodeWord id,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        Optional<CodeWord> supersedes,
        String source,
        Optional<Hash> sourceHash,
        boolean synthetic,
        Optional<NegativeList> negativeList,
        Optional<SectorGuide> sectorGuide,
        Optional<GreaterBayAreaContract> greaterBayArea,
        Optional<ZonePolicy> zonePolicy,
        Optional<PilotStage> pilotStage,
        Optional<JurisdictionProfile> jurisdiction,
        Optional<Authority> authority) {
    private static final int MAX_SOURCE_LENGTH = 200;

    public RegistryEntry {
        PlainText.check(source, MAX_SOURCE_LENGTH);
        long kinds = Stream.of(
                        negativeList, sectorGuide, greaterBayArea, zonePolicy, pilotStage, jurisdiction, authority)
                .filter(Optional::isPresent)
                .count();
        require(kinds == 1, "an entry has content of one kind");
        require(effectiveTo.filter(effectiveFrom::isAfter).isEmpty(), "an entry ends no earlier than it begins");
        require(supersedes.filter(id::equals).isEmpty(), "an entry doesn't supersede itself");
    }

    /** Under which type it is kept. */
    public RecordType type() {
        if (zonePolicy.isPresent()) {
            return RecordType.ZONE_POLICY;
        }
        if (pilotStage.isPresent()) {
            return RecordType.PILOT_STAGE;
        }
        if (jurisdiction.isPresent()) {
            return RecordType.JURISDICTION;
        }
        return authority.isPresent() ? RecordType.AUTHORITY : RecordType.OVERLAY;
    }

    /** What it is about: of one subject, at most one entry is in force on a day. */
    public String subject() {
        return zonePolicy
                .map(policy -> policy.zone().name())
                .or(() -> jurisdiction.map(profile -> profile.country().value()))
                .or(() -> authority.map(Authority::code))
                .or(() -> sectorGuide.map(guide -> "SECTOR-" + guide.sectorCode()))
                .or(() -> pilotStage.map(stage -> "PILOT"))
                .or(() -> greaterBayArea.map(contract -> "GBA"))
                .orElseGet(() -> family(id.value()));
    }

    /** Whose officers adopt it. */
    public List<String> adopters() {
        List<String> adopters = new ArrayList<>(
                switch (type()) {
                    case JURISDICTION, AUTHORITY -> List.of(Agency.BJCAC.mspId(), Agency.BJCOM.mspId());
                    default -> Agency.mspIds();
                });
        zonePolicy.ifPresent(policy -> adopters.add(policy.zone().mspId()));
        return adopters;
    }

    /** Lists of one place have the same family, for example {@code NL-BJ} of {@code NL-BJ-2025}. */
    private static String family(String id) {
        int hyphen = id.lastIndexOf('-');
        return hyphen <= 0 ? id : id.substring(0, hyphen);
    }

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new RejectedException(Code.REGISTRY_INVALID, rule);
        }
    }
}
