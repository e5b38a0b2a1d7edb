package org.digitaltrade.domain.transfers.rules;

import org.digitaltrade.domain.PlainText;

/**
 * Where a row's rule stands.
 *
 * @param document key of a {@link LegalDocument} of the same rule set
 * @param article for example {@code 7(1)}
 */
public record Citation(String document, String article) {
    private static final int MAX_ARTICLE_LENGTH = 20;

    public Citation {
        PlainText.check(article, MAX_ARTICLE_LENGTH);
    }

    @Override
    public String toString() {
        return document + " art. " + article;
    }
}
