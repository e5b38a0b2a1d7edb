package org.digitaltrade.domain.attestations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentDigestTest {

    @Test
    void a_digest_is_read_as_it_is_written() {
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            ContentDigest digest = ContentDigest.of(algorithm, new byte[algorithm.lengthBytes()]);

            assertEquals(digest, ContentDigest.parse(digest.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "md5:00", "sha256:", "sha256:0G", "sha256:00", "sm3", ":00", "SHA256:00"})
    void anything_else_is_no_digest(String text) {
        assertEquals(Code.MALFORMED, Refusals.thrownBy(() -> ContentDigest.parse(text)));
    }

    @Test
    void upper_case_is_refused_since_one_digest_has_one_form() {
        assertEquals(Code.MALFORMED, Refusals.thrownBy(() -> ContentDigest.parse("sm3:" + "AB".repeat(32))));
    }
}
