package org.digitaltrade.domain.transfers;

/**
 * What the handler declares when it asks for more time (as the authority has published them; two of six aren't known and
 * are covered by {@code furtherConditions}).
 *
 * @param purposesAndPartiesUnchanged purposes, manner, recipient and kinds are as approved
 * @param growthAtMostTwentyPercent natural persons grew by no more than a fifth
 * @param legalDocumentsCompliant the documents with the recipient still comply
 * @param noMajorIncident in the time that is to be extended
 * @param furtherConditions what else the authority's guide asks for
 */
public record ExtensionConditions(
        boolean purposesAndPartiesUnchanged,
        boolean growthAtMostTwentyPercent,
        boolean legalDocumentsCompliant,
        boolean noMajorIncident,
        boolean furtherConditions) {

    boolean hold() {
        return purposesAndPartiesUnchanged
                && growthAtMostTwentyPercent
                && legalDocumentsCompliant
                && noMajorIncident
                && furtherConditions;
    }
}
