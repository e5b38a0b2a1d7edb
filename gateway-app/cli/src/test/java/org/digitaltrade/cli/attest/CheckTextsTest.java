package org.digitaltrade.cli.attest;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.digitaltrade.cli.demo.Language;
import org.digitaltrade.domain.attestations.RecognitionBasis;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class CheckTextsTest {

    @ParameterizedTest
    @EnumSource
    void every_verdict_and_every_ground_has_its_words(Language language) {
        CheckTexts texts = CheckTexts.in(language);

        for (VerdictCode code : VerdictCode.values()) {
            assertFalse(texts.code(code).isBlank());
        }
        for (RecognitionBasis basis : RecognitionBasis.values()) {
            assertFalse(texts.text("basis." + basis).isBlank());
        }
    }
}
