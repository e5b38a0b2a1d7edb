package org.digitaltrade.domain.transfers.rules;

/**
 * How certification works under a rule set that regulates it.
 *
 * @param validityYears from issue
 * @param renewalMonths how long before the end a new one is applied for
 */
public record CertificationTerms(int validityYears, int renewalMonths) {}
