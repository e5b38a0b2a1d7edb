package org.digitaltrade.domain;

/** How much a data set matters to the state, GB/T 43697-2024. */
public enum DataGrade {
    GENERAL,
    /** Important data: exported only after a security assessment. */
    IMPORTANT,
    /** Core data: refused wherever it is named. */
    CORE;

    /** @throws RejectedException OUT_OF_SCOPE_CORE */
    public DataGrade refuseCore() {
        if (this == CORE) {
            throw new RejectedException(Code.OUT_OF_SCOPE_CORE, "core data doesn't belong on this ledger");
        }
        return this;
    }
}
