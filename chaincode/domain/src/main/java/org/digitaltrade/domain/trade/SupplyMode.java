package org.digitaltrade.domain.trade;

/**
 * How a service reaches its consumer, GATS article I:2.
 *
 * @param value 1 cross-border supply, 2 consumption abroad, 3 commercial presence, 4 presence of natural persons
 */
public record SupplyMode(int value) {

    public SupplyMode {
        Limits.between(value, 1, 4, "a supply mode");
    }
}
