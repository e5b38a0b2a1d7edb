package org.digitaltrade.client;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;

/**
 * Compares a proposal with what its signer means, before the first signature. Whoever made the bytes is not trusted: every
 * field is compared, and what has no name here must be as this program itself would have written it.
 */
public final class ProposalCheck {
    /** The peers' own window round their clocks; a proposal outside it would be refused or was kept back. */
    public static final Duration TIME_WINDOW = Duration.ofMinutes(15);

    private ProposalCheck() {}

    /**
     * @param proposed a {@code gateway.ProposedTransaction} without signature, from whatever source
     * @param now the signer's own clock
     * @throws RefusedToSignException naming the first field that differs
     */
    public static CheckedProposal check(byte[] proposed, Intent intent, LedgerIdentity identity, Instant now)
            throws RefusedToSignException {
        try {
            ProposalParts found = ProposalParts.parse(ProposedTransaction.parseFrom(proposed));
            ProposalParts meant = ProposalParts.parse(ProposedTransaction.parseFrom(Proposals.build(intent, identity)))
                    .withFreshness(found);
            compareIntent(found, meant);
            compareArguments(found.arguments(), meant.arguments());
            compareTransient(
                    found.payload().getTransientMapMap(), meant.payload().getTransientMapMap());
            checkFreshness(found, now);
            checkRemainder(found, meant);
            return new CheckedProposal(intent, found);
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedToSignException("proposal", "a Fabric proposal", "not one");
        }
    }

    private static void compareIntent(ProposalParts found, ProposalParts meant) throws RefusedToSignException {
        Refusal.unlessSame(
                "channel",
                meant.channelHeader().getChannelId(),
                found.channelHeader().getChannelId());
        Refusal.unlessSame(
                "chaincode",
                meant.extension().getChaincodeId().getName(),
                found.extension().getChaincodeId().getName());
        Refusal.unlessSame(
                "invoked chaincode",
                meant.invocation().getChaincodeSpec().getChaincodeId().getName(),
                found.invocation().getChaincodeSpec().getChaincodeId().getName());
        Refusal.unlessSame(
                "creator",
                meant.signatureHeader().getCreator(),
                found.signatureHeader().getCreator());
        Refusal.unlessSame(
                "endorsing organisations",
                meant.proposed().getEndorsingOrganizationsList(),
                found.proposed().getEndorsingOrganizationsList());
    }

    private static void compareArguments(List<ByteString> found, List<ByteString> meant) throws RefusedToSignException {
        Refusal.unlessSame("number of arguments", meant.size() - 1, found.size() - 1);
        Refusal.unlessSame("function", meant.get(0).toStringUtf8(), found.get(0).toStringUtf8());
        for (int i = 1; i < meant.size(); i++) {
            Refusal.unlessSame("argument " + i, meant.get(i), found.get(i));
        }
    }

    private static void compareTransient(Map<String, ByteString> found, Map<String, ByteString> meant)
            throws RefusedToSignException {
        Refusal.unlessSame("transient fields", new TreeMap<>(meant).keySet(), new TreeMap<>(found).keySet());
        for (Map.Entry<String, ByteString> field : meant.entrySet()) {
            Refusal.unlessSame(
                    "transient field " + field.getKey(),
                    field.getValue(),
                    found.getOrDefault(field.getKey(), ByteString.EMPTY));
        }
    }

    private static void checkFreshness(ProposalParts found, Instant now) throws RefusedToSignException {
        ByteString nonce = found.signatureHeader().getNonce();
        String expected = TransactionIds.of(nonce, found.signatureHeader().getCreator());
        Refusal.unlessSame("transaction id", expected, found.channelHeader().getTxId());
        Refusal.unlessSame("stated transaction id", expected, found.proposed().getTransactionId());
        Instant time = found.timestamp();
        if (time.isBefore(now.minus(TIME_WINDOW)) || time.isAfter(now.plus(TIME_WINDOW))) {
            throw new RefusedToSignException("timestamp", "within 15 minutes of " + now, time.toString());
        }
    }

    /** Whatever was not compared by name: header versions, epochs, TLS bindings, decorations, unknown fields. */
    private static void checkRemainder(ProposalParts found, ProposalParts meant) throws RefusedToSignException {
        Refusal.unlessEqual("signature header", meant.signatureHeader(), found.signatureHeader());
        Refusal.unlessEqual("chaincode header", meant.extension(), found.extension());
        Refusal.unlessEqual(
                "channel header",
                meant.channelHeader().toBuilder().clearExtension().build(),
                found.channelHeader().toBuilder().clearExtension().build());
        Refusal.unlessEqual("invocation", meant.invocation(), found.invocation());
        Refusal.unlessEqual(
                "proposal payload",
                meant.payload().toBuilder().clearInput().build(),
                found.payload().toBuilder().clearInput().build());
        Refusal.unlessEqual("header", bare(meant), bare(found));
        Refusal.unlessEqual("proposed transaction", envelope(meant), envelope(found));
        Refusal.unlessEqual(
                "proposal",
                meant.proposal().toBuilder().clearHeader().clearPayload().build(),
                found.proposal().toBuilder().clearHeader().clearPayload().build());
    }

    private static Header bare(ProposalParts parts) {
        return parts.header().toBuilder()
                .clearChannelHeader()
                .clearSignatureHeader()
                .build();
    }

    private static ProposedTransaction envelope(ProposalParts parts) {
        ProposedTransaction.Builder envelope = parts.proposed().toBuilder();
        envelope.getProposalBuilder().clearProposalBytes();
        return envelope.build();
    }
}
