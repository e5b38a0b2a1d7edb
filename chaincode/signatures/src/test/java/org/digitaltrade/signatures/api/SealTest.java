package org.digitaltrade.signatures.api;

import static org.digitaltrade.domain.attestations.VerdictCode.DIGEST_MISMATCH;
import static org.digitaltrade.domain.attestations.VerdictCode.PASSED;
import static org.digitaltrade.domain.attestations.VerdictCode.SEAL_INVALID;
import static org.digitaltrade.domain.attestations.VerdictCode.SEAL_OUT_OF_VALIDITY;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_ALGORITHM_NOT_ALLOWED;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNATURE_INVALID;
import static org.digitaltrade.domain.attestations.VerdictCode.SIGNER_CERTIFICATE_NOT_BOUND;
import static org.digitaltrade.domain.attestations.VerdictCode.STRUCTURE_MALFORMED;
import static org.digitaltrade.domain.attestations.VerdictCode.TRAILING_BYTES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.crypto.Hashes;
import org.digitaltrade.signatures.samples.Issued;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.SealSpec;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.Test;

/** Sealing signatures of both editions, by a seal whose maker is the issuing authority's neighbour. */
final class SealTest {
    private static final Scene SCENE = Scene.of(Suite.SM2);

    private static SealSpec seal() {
        return SealSpec.of(SCENE.signer(), SCENE.authority(), SCENE.digest());
    }

    private static VerifyResult verify(byte[] seal) {
        List<byte[]> evidence = SCENE.listsAnd(SCENE.authority().der());
        return SCENE.verify(new VerifyRequest(
                SignatureFormat.SES,
                List.of(SCENE.digest()),
                seal,
                evidence,
                Scene.AT,
                Optional.of(Scene.PARTY),
                List.of("CN")));
    }

    private static void verdict(VerdictCode code, byte[] seal) {
        VerifyResult result = verify(seal);
        assertEquals(code, result.code(), () -> result.facts().toString());
    }

    @Test
    void a_seal_of_either_edition_passes() {
        verdict(PASSED, seal().der());
        verdict(PASSED, seal().byDigest().der());
        verdict(PASSED, seal().firstEdition().der());
        verdict(PASSED, seal().rawValue().der());
    }

    @Test
    void another_document_was_not_sealed() {
        verdict(
                DIGEST_MISMATCH,
                SealSpec.of(SCENE.signer(), SCENE.authority(), Hashes.of(DigestAlgorithm.SM3, new byte[] {1}))
                        .der());
    }

    @Test
    void a_certificate_that_the_seal_does_not_name_may_not_use_it() {
        Issued other = SCENE.authority();
        verdict(SIGNER_CERTIFICATE_NOT_BOUND, seal().naming(other).der());
        verdict(SIGNER_CERTIFICATE_NOT_BOUND, seal().naming(other).byDigest().der());
    }

    @Test
    void a_seal_is_used_while_it_is_valid() {
        verdict(
                SEAL_OUT_OF_VALIDITY,
                seal().valid("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z").der());
        verdict(
                SEAL_OUT_OF_VALIDITY,
                seal().valid("2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z").der());
    }

    @Test
    void a_seal_that_its_maker_did_not_make_is_invalid() {
        verdict(SEAL_INVALID, seal().madeBy(Suite.SM2.generate()).der());
    }

    @Test
    void a_signature_by_another_key_or_algorithm_is_none() {
        verdict(SIGNATURE_INVALID, seal().signedBy(Suite.SM2.generate()).der());
        verdict(
                SIGNATURE_ALGORITHM_NOT_ALLOWED,
                seal().algorithm("1.2.156.10197.501").der());
    }

    @Test
    void what_is_no_seal_is_malformed() {
        byte[] good = seal().der();

        verdict(STRUCTURE_MALFORMED, SCENE.cms().der());
        verdict(STRUCTURE_MALFORMED, Arrays.copyOf(good, good.length - 1));
        verdict(TRAILING_BYTES, Arrays.copyOf(good, good.length + 1));
    }
}
