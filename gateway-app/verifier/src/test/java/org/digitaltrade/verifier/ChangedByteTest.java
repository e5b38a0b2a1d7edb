package org.digitaltrade.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A proof with any one byte changed never passes. */
class ChangedByteTest {

    private static final SampleNetwork NETWORK = new SampleNetwork();
    private static final ProofVerifier VERIFIER = ProofVerifier.of(NETWORK.trust(1));

    private final byte[] file = NETWORK.bundle(NETWORK.view(), NETWORK.haidian).canonical();

    @Test
    void the_unchanged_proof_passes() {
        assertEquals(Indication.TOTAL_PASSED, indication(file));
    }

    @Test
    void no_proof_with_the_lowest_bit_of_a_byte_flipped_passes() {
        everyPosition(1);
    }

    @Test
    void no_proof_with_the_case_of_a_letter_changed_passes() {
        everyPosition(0x20);
    }

    @Test
    void no_truncated_proof_passes() {
        for (int length = 0; length < file.length; length += 97) {
            assertNotEquals(Indication.TOTAL_PASSED, indication(Arrays.copyOf(file, length)));
        }
    }

    private void everyPosition(int flip) {
        for (int position = 0; position < file.length; position++) {
            byte[] changed = file.clone();
            changed[position] = (byte) (changed[position] ^ flip);
            assertNotEquals(Indication.TOTAL_PASSED, indication(changed), "byte " + position);
        }
    }

    private static Indication indication(byte[] bundle) {
        return VERIFIER.verify(bundle, SampleNetwork.VERIFIED).indication();
    }
}
