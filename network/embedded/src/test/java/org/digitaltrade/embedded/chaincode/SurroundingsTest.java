package org.digitaltrade.embedded.chaincode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final int ORGANISATIONS = 13;

    @Test
    void every_organisation_and_its_opposite_differ_in_everything() {
        for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
            Surroundings one = Surroundings.number(organisation);
            Surroundings other = Surroundings.number(Surroundings.opposite(organisation, ORGANISATIONS));

            assertNotEquals(one.timeZone(), other.timeZone());
            assertNotEquals(one.charset(), other.charset());
            assertNotEquals(one.hashSeed(), other.hashSeed());
            assertNotEquals(one.reversed(), other.reversed());
            assertNotEquals("title".toUpperCase(locale(one)), "title".toUpperCase(locale(other)));
            assertNotEquals(String.format(locale(one), "%.1f", 0.5), String.format(locale(other), "%.1f", 0.5));
        }
    }

    @Test
    void an_organisation_alone_is_its_own_opposite() {
        assertEquals(0, Surroundings.opposite(0, 1));
        assertEquals(
                "[1, 0, 1]",
                IntStream.range(0, 3)
                        .map(organisation -> Surroundings.opposite(organisation, 3))
                        .boxed()
                        .toList()
                        .toString());
    }

    private static Locale locale(Surroundings surroundings) {
        return new Locale(surroundings.language(), surroundings.country());
    }
}
