package org.digitaltrade.signatures.crypto;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets a system property")
final class BcTest {

    @Test
    void a_process_with_a_switch_of_the_library_set_is_refused() {
        Bc.requireCleanRuntime();
        System.setProperty("org.bouncycastle.asn1.allow_non_der_time", "true");
        try {
            assertThrows(IllegalStateException.class, Bc::requireCleanRuntime);
        } finally {
            System.clearProperty("org.bouncycastle.asn1.allow_non_der_time");
        }
    }
}
