package org.digitaltrade.domain.transfers.rules;

/**
 * How long a security assessment takes and lasts.
 *
 * @param completenessWorkingDays for the authority to say whether a file is complete
 * @param acceptanceWorkingDays for the national authority to say whether it takes the file
 * @param assessmentWorkingDays from its notice of acceptance to the result, without extensions
 * @param reevaluationWorkingDays from the receipt of the result, to ask for a re-evaluation
 * @param validityYears from the issue of the result
 * @param extensionYears by how much it can be extended; 0 if it is applied for anew instead
 * @param renewalWorkingDays how long before the end the application for that falls
 */
public record AssessmentTerms(
        int completenessWorkingDays,
        int acceptanceWorkingDays,
        int assessmentWorkingDays,
        int reevaluationWorkingDays,
        int validityYears,
        int extensionYears,
        int renewalWorkingDays) {}
