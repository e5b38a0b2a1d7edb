package org.digitaltrade.contracts.trade;

import java.util.Optional;
import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.party.Party;
import org.digitaltrade.domain.party.PartyKind;
import org.digitaltrade.domain.party.Registering;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerTypes;

/** {@code Parties} on both channels: the register, each channel its own. */
public final class Parties {

    private Parties() {}

    /**
     * @param partyId who
     * @param country where it is established
     * @param kind what it is
     * @param checkDigitOverride an agency's ground to confirm a credit code with a wrong check digit
     */
    public record Register(PartyId partyId, Country country, PartyKind kind, Optional<String> checkDigitOverride) {}

    public static ContractClass define() {
        return ContractClass.named("Parties", LedgerChannel.TRADE, LedgerChannel.APPROVAL)
                .submit("register", Register.class, Parties::register)
                .views(RecordType.PARTY)
                .build();
    }

    private static JsonObject register(LedgerContext context, Register request) {
        return LedgerTypes.toJson(context.apply(Registering.register(
                context.find(Party.class, RecordType.PARTY, request.partyId().value()),
                request.partyId(),
                request.country(),
                request.kind(),
                request.checkDigitOverride(),
                context.invocation())));
    }
}
