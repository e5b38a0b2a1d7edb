package org.digitaltrade.domain.transfers;

/**
 * What a legal document with the recipient must fix (Measures for Security Assessment, art. 9).
 *
 * @param purposeAndUse purpose, method, scope, and how the recipient uses the data
 * @param storageAndEnd place and period of storage, and what happens at the end
 * @param onwardLimits limits of onward transfer
 * @param changeOfControlOrLaw what happens if control of the recipient or the law abroad changes
 * @param breachAndDisputes remedies, liability, settlement of disputes
 * @param incidentsAndRights response to incidents, and how individuals reach their rights
 */
public record LegalDocumentChecklist(
        boolean purposeAndUse,
        boolean storageAndEnd,
        boolean onwardLimits,
        boolean changeOfControlOrLaw,
        boolean breachAndDisputes,
        boolean incidentsAndRights) {

    boolean isComplete() {
        return purposeAndUse
                && storageAndEnd
                && onwardLimits
                && changeOfControlOrLaw
                && breachAndDisputes
                && incidentsAndRights;
    }
}
