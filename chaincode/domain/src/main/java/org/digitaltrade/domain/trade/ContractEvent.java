package org.digitaltrade.domain.trade;

import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** Something that happened to a trade contract. */
public interface ContractEvent extends LedgerEvent<TradeContract> {

    String contractId();

    /** What it makes of a contract that exists; only an offer makes one. */
    TradeContract applyToExisting(TradeContract before);

    @Override
    default RecordType recordType() {
        return RecordType.CONTRACT;
    }

    @Override
    default List<String> keyParts() {
        return List.of(contractId());
    }

    @Override
    default TradeContract applyTo(@Nullable TradeContract before) {
        if (before == null) {
            throw new IllegalStateException(contractId() + " was never offered");
        }
        return applyToExisting(before);
    }
}
