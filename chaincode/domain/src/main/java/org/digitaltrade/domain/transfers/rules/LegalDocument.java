package org.digitaltrade.domain.transfers.rules;

import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PlainText;

/**
 * A law, regulation or order that a rule set rests on.
 *
 * @param key by which rows cite it, short, for example {@code PIPL}
 * @param title official, in Chinese
 * @param docNo its number of issue
 * @param sha256 of the official text, where whoever proposed the rule set had it
 */
public record LegalDocument(String key, String title, String docNo, Optional<Hash> sha256) {
    private static final int MAX_KEY_LENGTH = 20;
    private static final int MAX_TEXT_LENGTH = 200;

    public LegalDocument {
        PlainText.check(key, MAX_KEY_LENGTH);
        PlainText.check(title, MAX_TEXT_LENGTH);
        PlainText.check(docNo, MAX_TEXT_LENGTH);
    }
}
