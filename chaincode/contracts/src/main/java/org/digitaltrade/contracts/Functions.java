package org.digitaltrade.contracts;

import java.util.List;
import org.digitaltrade.contracts.attestations.Attestations;
import org.digitaltrade.contracts.attestations.TrustLists;
import org.digitaltrade.contracts.dispatch.Catalogue;
import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.trade.Parties;
import org.digitaltrade.contracts.trade.TradeContracts;
import org.digitaltrade.contracts.transfers.DataTransfers;
import org.digitaltrade.contracts.transfers.RuleSets;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.format.Json;

/**
 * What this chaincode can do, for programs beside it. They load it in a class loader of its own, so nothing but the
 * platform's own types crosses over.
 */
public final class Functions {
    static final List<ContractClass> CLASSES = List.of(
            TradeContracts.define(),
            DataTransfers.define(),
            RuleSets.define(),
            Attestations.define(),
            TrustLists.define(),
            Parties.define());

    private static final Catalogue CATALOGUE = new Catalogue(CLASSES);

    private Functions() {}

    /** The {@link Catalogue} as canonical JSON. */
    public static String describe() {
        return Json.write(CATALOGUE.describe());
    }

    /**
     * What is wrong with the form of a call.
     *
     * @param input the JSON object
     * @return {@code CODE: detail}, or nothing between the quotes if nothing is wrong
     */
    public static String objection(String contract, String function, byte[] input) {
        try {
            return CATALOGUE
                    .objection(contract, function, Json.parseObject(input))
                    .map(Rejection::message)
                    .orElse("");
        } catch (RejectedException e) {
            return e.rejection().message();
        }
    }
}
