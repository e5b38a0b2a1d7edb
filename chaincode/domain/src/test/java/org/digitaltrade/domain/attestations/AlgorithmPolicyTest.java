package org.digitaltrade.domain.attestations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Refusals;
import org.junit.jupiter.api.Test;

final class AlgorithmPolicyTest {
    private static final Instant LEGACY_END = Instant.parse("2028-12-31T23:59:59Z");

    @Test
    void the_baseline_lets_legacy_rsa_end_and_nothing_else() {
        AlgorithmPolicy policy = AlgorithmPolicy.BASELINE;

        assertEquals(
                List.of(
                        new Permission(true, Optional.empty()),
                        new Permission(true, Optional.of(LEGACY_END)),
                        Permission.NEVER,
                        new Permission(true, Optional.empty())),
                List.of(
                        policy.permits(SignatureScheme.RSA_PSS, KeyKind.RSA, 3072, AlgorithmUse.SIGNATURE),
                        policy.permits(SignatureScheme.RSA_PSS, KeyKind.RSA, 2048, AlgorithmUse.SIGNATURE),
                        policy.permits(SignatureScheme.RSA_PSS, KeyKind.RSA, 2047, AlgorithmUse.SIGNATURE),
                        policy.permits(SignatureScheme.SM2, KeyKind.SM2, 256, AlgorithmUse.TIMESTAMP)));
    }

    @Test
    void a_permission_lasts_to_its_end_inclusively() {
        Permission legacy = AlgorithmPolicy.BASELINE.permits(
                SignatureScheme.RSA_PKCS1, KeyKind.RSA, 2048, AlgorithmUse.CERTIFICATE);

        assertEquals(
                List.of(true, false),
                List.of(legacy.isGivenAt(LEGACY_END), legacy.isGivenAt(LEGACY_END.plusSeconds(1))));
    }

    @Test
    void of_two_rules_the_one_that_allows_longer_counts() {
        Permission earlier = new Permission(true, Optional.of(LEGACY_END));
        Permission later = new Permission(true, Optional.of(LEGACY_END.plusSeconds(1)));
        Permission endless = new Permission(true, Optional.empty());

        assertEquals(
                List.of(later, later, endless, earlier, earlier),
                List.of(
                        earlier.or(later),
                        later.or(earlier),
                        earlier.or(endless),
                        earlier.or(Permission.NEVER),
                        Permission.NEVER.or(earlier)));
    }

    @Test
    void a_policy_is_named_by_year_and_number_and_is_bounded() {
        List<DigestRule> many = Collections.nCopies(
                AlgorithmPolicy.MAX_RULES + 1,
                new DigestRule(DigestAlgorithm.SHA256, List.of(AlgorithmUse.SIGNATURE), Optional.empty()));

        assertEquals(
                List.of(Code.MALFORMED, Code.TOO_LARGE),
                List.of(
                        Refusals.thrownBy(() -> new AlgorithmPolicy("2026", Instant.EPOCH, List.of(), List.of())),
                        Refusals.thrownBy(() -> new AlgorithmPolicy("ALG-2026-02", Instant.EPOCH, many, List.of()))));
    }
}
