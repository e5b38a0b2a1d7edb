package org.digitaltrade.fabric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ChaincodePackageTest {

    @Test
    void the_same_label_gives_the_same_bytes_and_id() {
        ChaincodePackage one = ChaincodePackage.of("ledger", "1.0");
        ChaincodePackage two = ChaincodePackage.of("ledger", "1.0");
        assertArrayEquals(one.bytes(), two.bytes());
        assertEquals(one.id(), two.id());
        assertEquals("ledger_1.0:", one.id().substring(0, 11));
        assertEquals(11 + 64, one.id().length());
    }

    @Test
    void another_version_is_another_package() {
        assertNotEquals(
                ChaincodePackage.of("ledger", "1.0").id(),
                ChaincodePackage.of("ledger", "1.1").id());
    }
}
