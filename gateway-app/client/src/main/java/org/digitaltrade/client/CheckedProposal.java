package org.digitaltrade.client;

import com.google.protobuf.ByteString;
import java.util.List;
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

    /**
     * The same proposal, and the same signature, put to exactly these organisations. For a function that only reads: their
     * answers to one question are comparable byte by byte.
     */
    public CheckedProposal askedOf(List<String> organisations) {
        ProposalParts asked = new ProposalParts(
                parts.proposed().toBuilder()
                        .clearEndorsingOrganizations()
                        .addAllEndorsingOrganizations(organisations)
                        .build(),
                parts.proposal(),
                parts.header(),
                parts.channelHeader(),
                parts.extension(),
                parts.signatureHeader(),
                parts.payload(),
                parts.invocation());
        return new CheckedProposal(intent.endorsedBy(organisations), asked);
    }

    /** The bytes of its {@code peer.Proposal}, which answers refer to. */
    public ByteString proposalBytes() {
        return parts.proposed().getProposal().getProposalBytes();
    }

    /** A {@code gateway.ProposedTransaction} without signature. */
    public byte[] bytes() {
        return parts.proposed().toByteArray();
    }

    /** SHA-256 of the proposal: what the first signature is over. */
    public byte[] digest() {
        return Sha256.of(proposalBytes());
    }

    ProposalParts parts() {
        return parts;
    }
}
