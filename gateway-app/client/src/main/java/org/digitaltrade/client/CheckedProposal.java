package org.digitaltrade.client;

import org.digitaltrade.wire.crypto.Sha256;

/**
 * A proposal that was compared with its intent and found the same in every field. Only {@link ProposalCheck} makes one,
 * so having one means that its digest may be signed.
 */
public final class CheckedProposal {
    private final Intent intent;
    private final ProposalParts parts;

    CheckedProposal(Intent intent, ProposalParts parts) {
        this.intent = intent;
        this.parts = parts;
    }

    public Intent intent() {
        return intent;
    }

    public String transactionId() {
        return parts.proposed().getTransactionId();
    }

    /** A {@code gateway.ProposedTransaction} without signature. */
    public byte[] bytes() {
        return parts.proposed().toByteArray();
    }

    /** SHA-256 of the proposal: what the first signature is over. */
    public byte[] digest() {
        return Sha256.of(parts.proposed().getProposal().getProposalBytes());
    }

    ProposalParts parts() {
        return parts;
    }
}
