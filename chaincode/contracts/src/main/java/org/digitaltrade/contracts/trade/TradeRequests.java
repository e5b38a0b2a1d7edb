package org.digitaltrade.contracts.trade;

import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.trade.ContractDocument;

/**
 * What the functions of {@link TradeContracts} take, each as one JSON object. {@code relayToken} takes the fields of a
 * {@link org.digitaltrade.domain.trade.CaseToken}.
 */
public final class TradeRequests {

    private TradeRequests() {}

    /**
     * @param document whose canonical JSON the offeror has signed
     * @param attestationId of that signature
     */
    public record Offer(ContractDocument document, String attestationId) {}

    /** @param attestationId of the offeree's signature on the same document */
    public record Accept(String contractId, String attestationId) {}

    /** @param reason a sentence for the other parties */
    public record Reject(String contractId, String reason) {}

    /** Takes nothing but the contract: {@code revokeOffer}, {@code lapse}, {@code confirmPerformance}. */
    public record OfContract(String contractId) {}

    /** @param evidence for every condition but approvals, which their tokens show */
    public record SatisfyCondition(String contractId, String conditionId, Optional<Evidence> evidence) {}

    /** @param evidence for example the receipt of a delivery */
    public record RecordMilestone(String contractId, String milestoneId, Evidence evidence) {}

    /** @param sha256 of a document that stays with the parties */
    public record Evidence(Hash sha256) {}

    /** @param attestationId of a signature on the contract, or of the one that renews it */
    public record OfSignature(String contractId, String attestationId) {}
}
