package org.digitaltrade.domain.transfers.usage;

import java.time.Year;
import java.util.List;
import java.util.Set;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.transfers.MeterReading;

/**
 * How many natural persons a legal entity has exported in a calendar year, over all zones, cases and recipients. A new
 * year has a new key; nothing is ever reset.
 *
 * @param entity by its credit code
 * @param year Beijing
 * @param pi newly counted persons without sensitive information: the legal number
 * @param spi newly counted persons with it: the legal number
 * @param upperPi all reported persons, repeated ones as often as reported; never below {@code pi}
 * @param upperSpi likewise
 * @param maxPi the most persons of one usage; {@code pi} below it means that some were never counted
 * @param maxSpi likewise
 * @param rev how many usages it adds up
 */
public record Meter(
        PartyId entity, int year, long pi, long spi, long upperPi, long upperSpi, long maxPi, long maxSpi, long rev)
        implements LedgerRecord {

    public static Meter zero(PartyId entity, Year year) {
        return new Meter(entity, year.getValue(), 0, 0, 0, 0, 0, 0, 0);
    }

    public MeterReading reading() {
        return new MeterReading(pi, spi);
    }

    Meter plus(UsageReport report) {
        return new Meter(
                entity,
                year,
                pi + report.newPi(),
                spi + report.newSpi(),
                upperPi + report.piSubjects(),
                upperSpi + report.spiSubjects(),
                Math.max(maxPi, report.piSubjects()),
                Math.max(maxSpi, report.spiSubjects()),
                rev + 1);
    }

    /** Whether fewer persons were counted than one usage alone had. */
    boolean isAnomalous() {
        return pi < maxPi || spi < maxSpi;
    }

    @Override
    public RecordType recordType() {
        return RecordType.METER;
    }

    @Override
    public List<String> keyParts() {
        return List.of(entity.code(), Year.of(year).toString());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of(entity);
    }
}
