package org.digitaltrade.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A hostile gateway changes one thing of the proposal at a time. */
class ProposalCheckTest {
    private static final TestOrganisation ZHD = new TestOrganisation("ZHD");
    private static final KeyPair KEYS = TestOrganisation.keyPair();
    private static final LedgerIdentity TRADER = new LedgerIdentity("ZHD", ZHD.certificate("client", KEYS));
    private static final LedgerIdentity OTHER =
            new LedgerIdentity("ZHD", ZHD.certificate("client", TestOrganisation.keyPair()));
    private static final Intent INTENT = Intent.of("trade", "TradeContracts", "offer", bytes("{\"document\":{}}"))
            .withTransient(Map.of("amount", ByteString.copyFromUtf8("12000000")));

    @Test
    void what_was_meant_may_be_signed() throws RefusedToSignException {
        byte[] proposed = Proposals.build(INTENT, TRADER);
        CheckedProposal checked = ProposalCheck.check(proposed, INTENT, TRADER, Instant.now());
        assertEquals(INTENT, checked.intent());
        assertArrayEquals(proposed, checked.bytes());
        assertEquals(HonestGateway.parts(proposed).channelHeader().getTxId(), checked.transactionId());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_changed_proposal_is_not_signed(String field, UnaryOperator<ProposalParts> change) {
        byte[] changed = change.apply(HonestGateway.parts(Proposals.build(INTENT, TRADER)))
                .proposed()
                .toByteArray();
        RefusedToSignException refusal = assertThrows(
                RefusedToSignException.class, () -> ProposalCheck.check(changed, INTENT, TRADER, Instant.now()));
        assertEquals(field, refusal.field());
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("channel", channelHeader(header -> header.setChannelId("approval"))),
                Arguments.of(
                        "chaincode",
                        extension(e -> e.setChaincodeId(ChaincodeID.newBuilder().setName("other")))),
                Arguments.of(
                        "invoked chaincode",
                        invocation(i -> i.getChaincodeSpecBuilder()
                                .getChaincodeIdBuilder()
                                .setName("other"))),
                Arguments.of("creator", (UnaryOperator<ProposalParts>) ProposalCheckTest::ofAnotherCreator),
                Arguments.of(
                        "endorsing organisations", outer(proposed -> proposed.addEndorsingOrganizations("PARTNER"))),
                Arguments.of("function", argument(0, "TradeContracts:accept")),
                Arguments.of("argument 1", argument(1, "{\"document\":{\"x\":1}}")),
                Arguments.of(
                        "number of arguments",
                        invocation(i -> i.getChaincodeSpecBuilder()
                                .getInputBuilder()
                                .addArgs(ByteString.copyFromUtf8("more")))),
                Arguments.of(
                        "transient field amount",
                        payload(p -> p.putTransientMap("amount", ByteString.copyFromUtf8("1")))),
                Arguments.of("transient fields", payload(p -> p.putTransientMap("more", ByteString.EMPTY))),
                Arguments.of("transient fields", payload(ChaincodeProposalPayload.Builder::clearTransientMap)),
                Arguments.of("transaction id", channelHeader(header -> header.setTxId("00".repeat(32)))),
                Arguments.of("stated transaction id", outer(proposed -> proposed.setTransactionId("00".repeat(32)))),
                Arguments.of("transaction id", signatureHeader(h -> h.setNonce(ByteString.copyFrom(new byte[24])))),
                Arguments.of("timestamp", time(Instant.now().minusSeconds(16 * 60))),
                Arguments.of("timestamp", time(Instant.now().plusSeconds(16 * 60))),
                Arguments.of("channel header", channelHeader(header -> header.setEpoch(1))),
                Arguments.of("channel header", channelHeader(header -> header.setType(1))),
                Arguments.of("channel header", channelHeader(header -> header.setUnknownFields(unknown()))),
                Arguments.of("signature header", signatureHeader(header -> header.setUnknownFields(unknown()))),
                Arguments.of(
                        "chaincode header",
                        extension(e -> e.getChaincodeIdBuilder().setVersion("2"))),
                Arguments.of(
                        "invocation",
                        invocation(i ->
                                i.getChaincodeSpecBuilder().getInputBuilder().setIsInit(true))),
                Arguments.of(
                        "invocation",
                        invocation(i -> i.getChaincodeSpecBuilder()
                                .getInputBuilder()
                                .putDecorations("who", ByteString.copyFromUtf8("other")))),
                Arguments.of("proposal payload", payload(p -> p.setUnknownFields(unknown()))),
                Arguments.of("proposal", proposal(p -> p.setExtension(ByteString.copyFromUtf8("more")))),
                Arguments.of("proposed transaction", outer(proposed -> proposed.setUnknownFields(unknown()))));
    }

    @Test
    void another_time_than_the_signers_own_is_not_signed() {
        byte[] proposed = Proposals.build(INTENT, TRADER);
        Instant yesterday = Instant.now().minusSeconds(86_400);
        assertThrows(RefusedToSignException.class, () -> ProposalCheck.check(proposed, INTENT, TRADER, yesterday));
    }

    @Test
    void bytes_that_are_no_proposal_are_not_signed() {
        RefusedToSignException refusal = assertThrows(
                RefusedToSignException.class,
                () -> ProposalCheck.check(bytes("no proposal"), INTENT, TRADER, Instant.now()));
        assertEquals("proposal", refusal.field());
    }

    private static UnaryOperator<ProposalParts> proposal(Consumer<Proposal.Builder> change) {
        return parts -> {
            Proposal.Builder proposal = parts.proposal().toBuilder();
            change.accept(proposal);
            return withProposal(parts, proposal);
        };
    }

    private static UnaryOperator<ProposalParts> outer(Consumer<ProposedTransaction.Builder> change) {
        return parts -> {
            ProposedTransaction.Builder proposed = parts.proposed().toBuilder();
            change.accept(proposed);
            return HonestGateway.parts(proposed.build().toByteArray());
        };
    }

    private static UnaryOperator<ProposalParts> channelHeader(Consumer<ChannelHeader.Builder> change) {
        return parts -> {
            ChannelHeader.Builder header = parts.channelHeader().toBuilder();
            change.accept(header);
            return withHeaders(
                    parts, header.build().toByteString(), parts.header().getSignatureHeader());
        };
    }

    private static UnaryOperator<ProposalParts> signatureHeader(Consumer<SignatureHeader.Builder> change) {
        return parts -> {
            SignatureHeader.Builder header = parts.signatureHeader().toBuilder();
            change.accept(header);
            return withHeaders(
                    parts, parts.header().getChannelHeader(), header.build().toByteString());
        };
    }

    /** A complete proposal of somebody else, whose transaction id fits. */
    private static ProposalParts ofAnotherCreator(ProposalParts parts) {
        ProposalParts changed =
                signatureHeader(h -> h.setCreator(OTHER.creator())).apply(parts);
        String id = TransactionIds.of(changed.signatureHeader().getNonce(), OTHER.creator());
        return outer(proposed -> proposed.setTransactionId(id))
                .apply(channelHeader(header -> header.setTxId(id)).apply(changed));
    }

    private static UnaryOperator<ProposalParts> time(Instant time) {
        return channelHeader(
                header -> header.setTimestamp(Timestamp.newBuilder().setSeconds(time.getEpochSecond())));
    }

    private static UnaryOperator<ProposalParts> extension(Consumer<ChaincodeHeaderExtension.Builder> change) {
        return parts -> {
            ChaincodeHeaderExtension.Builder extension = parts.extension().toBuilder();
            change.accept(extension);
            return channelHeader(header -> header.setExtension(extension.build().toByteString()))
                    .apply(parts);
        };
    }

    private static UnaryOperator<ProposalParts> argument(int index, String value) {
        return invocation(
                i -> i.getChaincodeSpecBuilder().getInputBuilder().setArgs(index, ByteString.copyFromUtf8(value)));
    }

    private static UnaryOperator<ProposalParts> invocation(Consumer<ChaincodeInvocationSpec.Builder> change) {
        return parts -> {
            ChaincodeInvocationSpec.Builder invocation = parts.invocation().toBuilder();
            change.accept(invocation);
            return payload(p -> p.setInput(invocation.build().toByteString())).apply(parts);
        };
    }

    private static UnaryOperator<ProposalParts> payload(Consumer<ChaincodeProposalPayload.Builder> change) {
        return parts -> {
            ChaincodeProposalPayload.Builder payload = parts.payload().toBuilder();
            change.accept(payload);
            return withProposal(
                    parts,
                    parts.proposal().toBuilder().setPayload(payload.build().toByteString()));
        };
    }

    private static ProposalParts withHeaders(ProposalParts parts, ByteString channel, ByteString signature) {
        ByteString header = parts.header().toBuilder()
                .setChannelHeader(channel)
                .setSignatureHeader(signature)
                .build()
                .toByteString();
        return withProposal(parts, parts.proposal().toBuilder().setHeader(header));
    }

    private static ProposalParts withProposal(ProposalParts parts, Proposal.Builder proposal) {
        return outer(proposed -> proposed.getProposalBuilder()
                        .setProposalBytes(proposal.build().toByteString()))
                .apply(parts);
    }

    private static UnknownFieldSet unknown() {
        return UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
