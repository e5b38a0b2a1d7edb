package org.digitaltrade.domain.trade;

/** What a contract is about. */
public enum ContractType {
    GOODS,
    SERVICE,
    DATA_SUPPLY,
    TECH_TRANSFER,
    LICENCE,
    /** Several of these in one contract. */
    MIXED;

    /** Whether data may be supplied under it; under the others it may not. */
    boolean maySupplyData() {
        return this == DATA_SUPPLY || this == MIXED;
    }
}
