package org.digitaltrade.domain.transfers.usage;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.transfers.MeterReading;
import org.digitaltrade.domain.transfers.registry.Enterprise;
import org.digitaltrade.domain.transfers.rules.RuleSet;

/** Whether a group's companies together cross a threshold that none of them crosses alone. */
final class GroupMeter {

    private GroupMeter() {}

    /** @param including the handler's own persons in the window, those of the usage at hand included */
    static boolean suggestsSplitting(
            PartyId handler, MeterReading including, RuleSet law, Year year, UsageSources known) {
        List<PartyId> members =
                known.enterprise(handler).map(Enterprise::groupMembers).orElse(List.of());
        if (members.size() < 2) {
            return false;
        }
        List<MeterReading> readings = members.stream()
                .map(member -> member.equals(handler) ? including : known.window(member, law, year))
                .toList();
        MeterReading sum =
                readings.stream().reduce(MeterReading.ZERO, (one, other) -> one.plus(other.pi(), other.spi()));
        return Stream.of(law.parameters().assessmentFrom(), law.parameters().contractFrom())
                .anyMatch(threshold -> threshold.reachedBy(sum.pi(), sum.spi())
                        && readings.stream().noneMatch(own -> threshold.reachedBy(own.pi(), own.spi())));
    }
}
