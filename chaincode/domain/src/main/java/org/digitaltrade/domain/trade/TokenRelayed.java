package org.digitaltrade.domain.trade;

import java.time.Instant;
import java.util.List;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.jspecify.annotations.Nullable;

/** A transfer case's status was carried over from the approval channel. */
public record TokenRelayed(CaseToken token, PartyId actor, Instant at) implements LedgerEvent<CaseToken> {

    @Override
    public RecordType recordType() {
        return RecordType.TOKEN;
    }

    @Override
    public List<String> keyParts() {
        return token.keyParts();
    }

    @Override
    public CaseToken applyTo(@Nullable CaseToken before) {
        return token;
    }
}
