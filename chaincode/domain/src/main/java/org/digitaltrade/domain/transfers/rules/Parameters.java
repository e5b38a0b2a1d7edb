package org.digitaltrade.domain.transfers.rules;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The numbers of a rule set.
 *
 * @param assessmentFrom from how many persons row R12 holds
 * @param contractFrom from how many persons row R13 holds
 * @param acceptedClaims the exempt purposes that row R8 knows
 * @param exemptFlowsCount whether what leaves by rows R4, R8 and R11 is added up too
 * @param filingWorkingDays how soon a standard contract is filed after it takes effect; 0 without standard contracts
 */
public record Parameters(
        WindowStart windowStart,
        Thresholds assessmentFrom,
        Thresholds contractFrom,
        List<ExemptionClaim> acceptedClaims,
        boolean exemptFlowsCount,
        AssessmentTerms assessment,
        int filingWorkingDays,
        Optional<CertificationTerms> certification) {

    public Parameters {
        acceptedClaims = List.copyOf(new TreeSet<>(acceptedClaims));
    }

    boolean accepts(FlowInput flow) {
        return flow.evidenceHash().isPresent() && acceptedClaims.contains(flow.exemptionClaim());
    }
}
