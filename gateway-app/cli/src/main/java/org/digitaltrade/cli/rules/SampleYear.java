package org.digitaltrade.cli.rules;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.rules.ExemptionClaim;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.ImportantBasis;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;
import org.digitaltrade.domain.transfers.rules.Origin;
import org.digitaltrade.domain.transfers.rules.SensitiveClass;
import org.digitaltrade.domain.transfers.rules.TransferMode;
import org.digitaltrade.domain.transfers.whatif.YearFlow;

/**
 * Invented flows of a year, of enterprises from small to large: most with some thousand persons, a few with important
 * data, sensitive classes, claims, and standings on a list. The shares are guesses that reach each row; they measure
 * nothing about real trade.
 */
final class SampleYear {
    /** So that the largest cross the threshold of a million in the course of the year, and the smallest none. */
    private static final int ENTITIES = 200;

    private static final int LARGEST_FLOW = 60_000;

    private final Random random;
    private final LocalDate firstDay;
    private final int days;

    private SampleYear(long seed, int year) {
        random = new Random(seed);
        firstDay = LocalDate.of(year, 1, 1);
        days = Year.of(year).length();
    }

    static List<YearFlow> of(long seed, int flows, int year) {
        SampleYear sample = new SampleYear(seed, year);
        List<YearFlow> all = new ArrayList<>(flows);
        for (int number = 1; number <= flows; number++) {
            all.add(sample.flow(number));
        }
        return all;
    }

    private YearFlow flow(int number) {
        int entity = random.nextInt(ENTITIES);
        boolean hasPi = chance(85);
        boolean sensitive = hasPi && chance(12);
        int largest = 1 + LARGEST_FLOW * (entity + 1) / ENTITIES;
        boolean important = chance(3);
        boolean claims = hasPi && chance(8);
        FlowInput facts = new FlowInput(
                any(TransferMode.values()),
                chance(4) ? Origin.FOREIGN_TRANSIT : Origin.DOMESTIC,
                important ? DataGrade.IMPORTANT : chance(1) ? DataGrade.CORE : DataGrade.GENERAL,
                important ? any(ImportantBasis.values()) : ImportantBasis.NONE,
                entity % 50 == 0,
                hasPi,
                sensitive ? List.of(any(SensitiveClass.values())) : List.of(),
                claims ? any(ExemptionClaim.values()) : ExemptionClaim.NONE,
                claims ? Optional.of(new Hash(String.format(Locale.ROOT, "%064x", number))) : Optional.empty(),
                chance(20) ? any(NegativeListStanding.values()) : NegativeListStanding.NOT_COVERED,
                hasPi ? random.nextInt(largest) : 0,
                sensitive ? 1 + random.nextInt(3_000) : 0,
                chance(1),
                chance(1),
                false);
        return new YearFlow(
                new CodeWord(String.format(Locale.ROOT, "F-%06d", number)),
                PartyId.uscc(String.format(Locale.ROOT, "91110108MA%08d", entity)),
                firstDay.plusDays(random.nextInt(days)),
                facts);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }
}
