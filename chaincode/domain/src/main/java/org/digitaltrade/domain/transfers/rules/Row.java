package org.digitaltrade.domain.transfers.rules;

import org.digitaltrade.domain.DataGrade;

/** The conditions that rows of a decision table can have. Which rows apply, in which order and to what route, a rule set says. */
public enum Row {
    /** Core data or secrets. */
    R1,
    /** Asked for by a foreign court or enforcement body. */
    R2,
    /** To a restricted or prohibited recipient. */
    R3,
    /** Foreign data in transit. */
    R4,
    /** Neither personal information nor important data. */
    R5,
    /** A negative list demands an assessment. */
    R6,
    /** Important data. */
    R7,
    /** Personal information for an exempt purpose, with evidence; operators of critical infrastructure included. */
    R8,
    /** Personal information from an operator of critical infrastructure. */
    R9,
    /** A negative list demands a standard contract or certification. */
    R10,
    /** Covered by a negative list and not on it. */
    R11,
    /** So many persons that an assessment is due. */
    R12,
    /** So many persons that a standard contract or certification is due. */
    R13,
    /** Whatever is left. */
    R14;

    boolean matches(FlowInput flow, Parameters law) {
        return switch (this) {
            case R1 -> flow.grade() == DataGrade.CORE || flow.secret();
            case R2 -> flow.foreignEnforcementRequest();
            case R3 -> flow.recipientListed();
            case R4 -> flow.origin() == Origin.FOREIGN_TRANSIT;
            case R5 -> !flow.hasPI() && !flow.isImportant();
            case R6 -> flow.nl() == NegativeListStanding.LISTED_SA;
            case R7 -> flow.isImportant();
            case R8 -> flow.hasPI() && law.accepts(flow);
            case R9 -> flow.ciio() && flow.hasPI();
            case R10 -> flow.nl() == NegativeListStanding.LISTED_SCC;
            case R11 -> flow.nl() == NegativeListStanding.UNLISTED;
            case R12 -> law.assessmentFrom().reachedBy(flow);
            case R13 -> law.contractFrom().reachedBy(flow);
            case R14 -> true;
        };
    }

    /** Whether no flow gets past this row. */
    boolean matchesAll(Parameters law) {
        return this == R14 || (this == R13 && law.contractFrom().reachedByNobody());
    }
}
