package org.digitaltrade.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.digitaltrade.format.Digests;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.Endorsements;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A hostile gateway answers a signed proposal with a transaction that is wrong in one thing at a time. */
class TransactionCheckTest {
    private static final TestOrganisation ZHD = new TestOrganisation("ZHD");
    private static final TestOrganisation BJCOM = new TestOrganisation("BJCOM");
    /** Has the name of a member, and another root than the pinned one. */
    private static final TestOrganisation IMPOSTOR = new TestOrganisation("BJCOM");

    private static final SigningIdentity ZONE_PEER = ZHD.peer();
    private static final SigningIdentity AGENCY_PEER = BJCOM.peer();
    private static final EndorserPolicy PINNED =
            new EndorserPolicy(new MspManager(List.of(ZHD.msp(), BJCOM.msp())), EndorserPolicy.ZONE_AND_AGENCY);

    private static final KeyPair KEYS = TestOrganisation.keyPair();
    private static final LedgerIdentity TRADER = new LedgerIdentity("ZHD", ZHD.certificate("client", KEYS));
    private static final Intent INTENT =
            Intent.of("trade", "TradeContracts", "offer", "{}".getBytes(StandardCharsets.UTF_8));
    private static final HonestGateway HONEST = new HonestGateway(List.of(ZONE_PEER, AGENCY_PEER));

    @Test
    void what_pinned_organisations_endorsed_may_be_signed() throws RefusedToSignException {
        CheckedProposal proposal = proposal(INTENT);
        CheckedTransaction checked =
                TransactionCheck.check(HONEST.endorse(proposal.bytes()).toByteArray(), proposal, PINNED);
        assertEquals(proposal.transactionId(), checked.transactionId());
        assertEquals("trade", checked.channel());
        assertEquals(HonestGateway.RESULT, checked.result());
        assertEquals(List.of("BJCOM", "ZHD"), checked.endorsers());
        String value = Digests.sha256Hex("{}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(new StateWrite("ledger", "CON~CT-HD-2026-0123456789ab", Optional.of(value))), checked.writes());
    }

    @ParameterizedTest(name = "{0} #{index}")
    @MethodSource("changes")
    void a_changed_transaction_is_not_signed(String field, Function<ProposalParts, PreparedTransaction> gateway)
            throws RefusedToSignException {
        CheckedProposal proposal = proposal(INTENT);
        byte[] answer = gateway.apply(proposal.parts()).toByteArray();
        RefusedToSignException refusal =
                assertThrows(RefusedToSignException.class, () -> TransactionCheck.check(answer, proposal, PINNED));
        assertEquals(field, refusal.field());
    }

    static Stream<Arguments> changes() throws RefusedToSignException {
        ProposalParts another = proposal(INTENT).parts();
        ByteString foreignAnswer = HonestGateway.answer(another, 200);
        return Stream.of(
                Arguments.of("stated transaction id", outer(t -> t.setTransactionId("00".repeat(32)))),
                Arguments.of("stated transaction id", answering(asked -> HONEST.endorse(bytes(another)))),
                Arguments.of(
                        "transaction id",
                        answering(asked -> HONEST.endorse(bytes(another)).toBuilder()
                                .setTransactionId(asked.proposed().getTransactionId())
                                .build())),
                Arguments.of("transaction", outer(t -> {
                    t.getEnvelopeBuilder().setPayload(ByteString.copyFromUtf8("no payload"));
                    return t;
                })),
                Arguments.of("proposal hash", answering(asked -> HONEST.envelope(asked, foreignAnswer))),
                Arguments.of(
                        "response status",
                        answering(asked -> HONEST.envelope(asked, HonestGateway.answer(asked, 500)))),
                Arguments.of("envelope signature", outer(t -> {
                    t.getEnvelopeBuilder().setSignature(ByteString.copyFromUtf8("signed by the gateway"));
                    return t;
                })),
                Arguments.of("envelope", action((asked, a) -> a.setUnknownFields(unknown()))),
                Arguments.of(
                        "endorsement",
                        endorsements((answer, list) -> List.of(
                                list.get(0),
                                list.get(1).toBuilder()
                                        .setSignature(list.get(0).getSignature())
                                        .build()))),
                Arguments.of(
                        "endorsement",
                        endorsements(
                                (answer, list) -> List.of(list.get(0), Endorsements.sign(answer, IMPOSTOR.peer())))),
                Arguments.of(
                        "endorsement",
                        endorsements((answer, list) -> List.of(
                                list.get(0),
                                list.get(1),
                                Endorsements.sign(answer, new TestOrganisation("EVIL").peer())))),
                Arguments.of(
                        "endorser",
                        endorsements((answer, list) ->
                                List.of(list.get(0), Endorsements.sign(answer, BJCOM.member("client"))))),
                Arguments.of(
                        "endorsements", endorsements((answer, list) -> List.of(list.get(0), list.get(1), list.get(1)))),
                Arguments.of("endorsing organisations", endorsements((answer, list) -> List.of(list.get(0)))),
                Arguments.of("endorsing organisations", endorsements((answer, list) -> List.of())),
                Arguments.of("endorsement", writeSetSwapped()));
    }

    @Test
    void exactly_the_named_organisations_endorse() throws RefusedToSignException {
        CheckedProposal proposal = proposal(INTENT.endorsedBy(List.of("ZHD")));
        byte[] answer = HONEST.endorse(proposal.bytes()).toByteArray();
        RefusedToSignException refusal =
                assertThrows(RefusedToSignException.class, () -> TransactionCheck.check(answer, proposal, PINNED));
        assertEquals("endorsing organisations", refusal.field());
    }

    /** The endorsers signed one write set, the envelope carries another. */
    private static Function<ProposalParts, PreparedTransaction> writeSetSwapped() {
        return action((asked, action) -> {
            ChaincodeEndorsedAction.Builder endorsed = action.getActionBuilder();
            ByteString signed = endorsed.getProposalResponsePayload();
            String text = signed.toString(StandardCharsets.ISO_8859_1);
            endorsed.setProposalResponsePayload(
                    ByteString.copyFrom(text.replace("{}", "[]"), StandardCharsets.ISO_8859_1));
            return action;
        });
    }

    private static CheckedProposal proposal(Intent intent) throws RefusedToSignException {
        return ProposalCheck.check(Proposals.build(intent, TRADER), intent, TRADER, Instant.now());
    }

    private static byte[] bytes(ProposalParts parts) {
        return parts.proposed().toByteArray();
    }

    private static Function<ProposalParts, PreparedTransaction> answering(
            Function<ProposalParts, PreparedTransaction> gateway) {
        return gateway;
    }

    private static Function<ProposalParts, PreparedTransaction> outer(
            UnaryOperator<PreparedTransaction.Builder> change) {
        return asked -> change.apply(HONEST.endorse(bytes(asked)).toBuilder()).build();
    }

    private static Function<ProposalParts, PreparedTransaction> endorsements(EndorsementChange change) {
        return action((asked, action) -> {
            ChaincodeEndorsedAction.Builder endorsed = action.getActionBuilder();
            List<Endorsement> changed =
                    change.apply(endorsed.getProposalResponsePayload(), List.copyOf(endorsed.getEndorsementsList()));
            endorsed.clearEndorsements().addAllEndorsements(changed);
            return action;
        });
    }

    private static Function<ProposalParts, PreparedTransaction> action(ActionChange change) {
        return asked -> {
            DecodedTransaction honest =
                    DecodedTransaction.parse(HONEST.endorse(bytes(asked)).getEnvelope());
            ChaincodeActionPayload.Builder action = ChaincodeActionPayload.newBuilder()
                    .setChaincodeProposalPayload(org.digitaltrade.wire.transaction.ProposalHashes.withoutTransientData(
                            asked.proposal().getPayload()))
                    .setAction(ChaincodeEndorsedAction.newBuilder()
                            .setProposalResponsePayload(honest.responsePayload())
                            .addAllEndorsements(honest.endorsements()));
            return HonestGateway.wrap(asked, change.apply(asked, action).build());
        };
    }

    private static UnknownFieldSet unknown() {
        return UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
    }

    private interface ActionChange {
        ChaincodeActionPayload.Builder apply(ProposalParts asked, ChaincodeActionPayload.Builder action);
    }

    private interface EndorsementChange {
        List<Endorsement> apply(ByteString answer, List<Endorsement> endorsements);
    }
}
