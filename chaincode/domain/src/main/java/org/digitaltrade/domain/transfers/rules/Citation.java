package org.digitaltrade.domain.transfers.rules;

/**
 * Where a row's rule stands.
 *
 * @param document key of a {@link LegalDocument} of the same rule set
 * @param article for example {@code 7(1)}
 */
public record Citation(String document, String article) {

    @Override
    public String toString() {
        return document + " art. " + article;
    }
}
