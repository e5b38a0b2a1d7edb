package org.digitaltrade.domain.transfers.rules;

/**
 * How long a passed security assessment lasts.
 *
 * @param validityYears from the issue of the result
 * @param extensionYears by how much it can be extended; 0 if it is applied for anew instead
 * @param renewalWorkingDays how long before the end the application for that falls
 */
public record AssessmentTerms(int validityYears, int extensionYears, int renewalWorkingDays) {}
