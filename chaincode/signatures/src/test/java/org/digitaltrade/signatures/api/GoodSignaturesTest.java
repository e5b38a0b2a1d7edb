package org.digitaltrade.signatures.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.BestSignatureTime;
import org.digitaltrade.domain.attestations.Recognition;
import org.digitaltrade.domain.attestations.RecognitionBasis;
import org.digitaltrade.domain.attestations.SignatureLevel;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.signatures.samples.Scene;
import org.digitaltrade.signatures.samples.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GoodSignaturesTest {

    @ParameterizedTest
    @EnumSource
    void a_signature_of_each_suite_passes(Suite suite) {
        Scene scene = Scene.of(suite);

        VerifyResult result = scene.verify(scene.cms().der());

        assertEquals(VerdictCode.PASSED, result.code(), () -> result.facts().toString());
        assertEquals(SignatureLevel.B, result.level());
        assertEquals(Optional.of(scene.digest()), result.documentDigest());
        assertEquals(
                Optional.of(new BestSignatureTime(Scene.AT, BestSignatureTime.Source.REFERENCE)),
                result.bestSignatureTime());
        assertEquals(
                List.of(new Recognition(
                        "CN", RecognitionBasis.RB1_DOMESTIC_LICENSED, Optional.of("CN-TEST@3/test-root"))),
                result.recognitions());
    }

    @Test
    void the_envelope_may_be_ber() {
        Scene scene = Scene.of(Suite.P256_SHA256);

        assertEquals(VerdictCode.PASSED, scene.verify(scene.cms().ber()).code());
    }
}
