package org.digitaltrade.domain.trade;

/** Where a trade contract stands. */
public enum ContractState {
    /** Offered and open for acceptance until it expires; binds nobody but, if irrevocable, its offeror. */
    OFFERED,
    /** An offeree declined. Final. */
    REJECTED,
    /** The offeror took the offer back in time. Final. */
    REVOKED,
    /** The offer expired before all had accepted. Final. */
    LAPSED,
    /** All have signed; the clauses on approvals bind already (Civil Code, article 502), the others wait. */
    AWAITING_CONDITION,
    /** Everything that had to be there first is there. */
    IN_FORCE,
    /** Every milestone is reached and all parties have confirmed it. Final. */
    FULFILLED
}
