package org.digitaltrade.embedded.validate;

import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_COMMON_HEADER;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_CREATOR_SIGNATURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_HEADER_EXTENSION;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_PAYLOAD;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_PROPOSAL_TXID;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_RESPONSE_PAYLOAD;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_RWSET;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ILLEGAL_WRITESET;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_CHAINCODE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_ENDORSER_TRANSACTION;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_OTHER_REASON;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.TARGET_CHAIN_NOT_FOUND;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.UNSUPPORTED_TX_PAYLOAD;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.VALID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.embedded.TestChannel;
import org.digitaltrade.embedded.TestIdentities;
import org.digitaltrade.embedded.TestTransaction;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Begins with a valid transaction and bends one part at a time: each code a peer gives before it looks at state is reached. */
final class ValidationCodesTest {
    /** A field number and length that promise more bytes than there are: no message of any kind. */
    private static final ByteString GARBAGE = ByteString.copyFrom(new byte[] {0x0a, 0x7f, 0x01});

    @TempDir
    Path folder;

    private TestChannel channel;

    @BeforeEach
    void open() {
        channel = new TestChannel(folder);
    }

    @AfterEach
    void close() {
        channel.close();
    }

    static Stream<Arguments> transactions() {
        return Stream.of(
                argumentSet("nothing bent", VALID, write()),
                argumentSet("payload unreadable", BAD_PAYLOAD, write().bendEnvelope(e -> e.setPayload(GARBAGE))),
                argumentSet("no header", BAD_COMMON_HEADER, write().bendPayload(p -> p.clearHeader())),
                argumentSet("epoch", BAD_COMMON_HEADER, write().bendChannelHeader(h -> h.setEpoch(1))),
                argumentSet(
                        "type of no transaction",
                        BAD_COMMON_HEADER,
                        write().bendChannelHeader(h -> h.setType(HeaderType.MESSAGE_VALUE))),
                argumentSet("no nonce", BAD_COMMON_HEADER, write().bendSignatureHeader(h -> h.clearNonce())),
                argumentSet("no creator", BAD_COMMON_HEADER, write().bendSignatureHeader(h -> h.clearCreator())),
                argumentSet(
                        "another's creator",
                        BAD_CREATOR_SIGNATURE,
                        write().bendSignatureHeader(h ->
                                h.setCreator(TestIdentities.user("ZHD", "Admin").serialized()))),
                argumentSet(
                        "creator unreadable",
                        BAD_CREATOR_SIGNATURE,
                        write().bendSignatureHeader(h -> h.setCreator(GARBAGE))),
                argumentSet("signature missing", BAD_CREATOR_SIGNATURE, write().bendEnvelope(e -> e.clearSignature())),
                argumentSet(
                        "configuration update",
                        UNSUPPORTED_TX_PAYLOAD,
                        write().bendChannelHeader(h -> h.setType(HeaderType.CONFIG_UPDATE_VALUE))),
                argumentSet(
                        "another channel's",
                        TARGET_CHAIN_NOT_FOUND,
                        write().bendChannelHeader(h -> h.setChannelId("approval"))),
                argumentSet(
                        "id of others", BAD_PROPOSAL_TXID, write().bendChannelHeader(h -> h.setTxId("ab".repeat(32)))),
                argumentSet(
                        "transaction unreadable",
                        INVALID_ENDORSER_TRANSACTION,
                        write().bendPayload(p -> p.setData(GARBAGE))),
                argumentSet("no action", INVALID_ENDORSER_TRANSACTION, write().bendTransaction(t -> t.clearActions())),
                argumentSet(
                        "two actions",
                        INVALID_ENDORSER_TRANSACTION,
                        write().bendTransaction(t -> t.addActions(t.getActions(0)))),
                argumentSet(
                        "action without header",
                        INVALID_ENDORSER_TRANSACTION,
                        write().bendTransaction(t ->
                                t.setActions(0, t.getActions(0).toBuilder().clearHeader()))),
                argumentSet(
                        "answer to another proposal",
                        INVALID_ENDORSER_TRANSACTION,
                        write().bendActionPayload(
                                        a -> a.setChaincodeProposalPayload(ByteString.copyFromUtf8("other")))),
                argumentSet(
                        "extension unreadable",
                        BAD_HEADER_EXTENSION,
                        write().bendChannelHeader(h -> h.setExtension(GARBAGE))),
                argumentSet("no result", BAD_RESPONSE_PAYLOAD, write().bendResponse(r -> r.clearExtension())),
                argumentSet(
                        "result unreadable", BAD_RESPONSE_PAYLOAD, write().bendResponse(r -> r.setExtension(GARBAGE))),
                argumentSet("writes unreadable", BAD_RWSET, write().bendAction(a -> a.setResults(GARBAGE))),
                argumentSet(
                        "no chaincode in the header",
                        INVALID_OTHER_REASON,
                        write().bendChannelHeader(h -> h.clearExtension())),
                argumentSet(
                        "no chaincode in the result",
                        INVALID_OTHER_REASON,
                        write().bendAction(a -> a.clearChaincodeId())),
                argumentSet(
                        "nameless chaincode",
                        INVALID_CHAINCODE,
                        write().bendChannelHeader(h -> h.setExtension(extension("")))),
                argumentSet(
                        "result of another chaincode",
                        INVALID_CHAINCODE,
                        write().bendAction(a -> a.setChaincodeId(
                                ChaincodeID.newBuilder().setName("other").setVersion("1.0")))),
                argumentSet(
                        "result without version",
                        INVALID_CHAINCODE,
                        write().bendAction(a ->
                                a.setChaincodeId(ChaincodeID.newBuilder().setName("ledger")))),
                argumentSet(
                        "system chaincode",
                        INVALID_CHAINCODE,
                        TestTransaction.valid()
                                .bendChannelHeader(h -> h.setExtension(extension("qscc")))
                                .bendAction(a -> a.setChaincodeId(
                                        ChaincodeID.newBuilder().setName("qscc").setVersion("syscc")))),
                argumentSet(
                        "writes of a chaincode that isn't there",
                        INVALID_CHAINCODE,
                        write().with(
                                        "other",
                                        KVRWSet.newBuilder()
                                                .addWrites(KVWrite.newBuilder().setKey("k")))),
                argumentSet(
                        "event of another chaincode",
                        INVALID_OTHER_REASON,
                        write().bendAction(a -> a.setEvents(ChaincodeEvent.newBuilder()
                                .setChaincodeId("other")
                                .build()
                                .toByteString()))),
                argumentSet("event unreadable", INVALID_OTHER_REASON, write().bendAction(a -> a.setEvents(GARBAGE))),
                argumentSet("one namespace twice", ILLEGAL_WRITESET, write().with(KVRWSet.newBuilder())),
                argumentSet("one endorser", ENDORSEMENT_POLICY_FAILURE, write(TestTransaction.endorsedBy("ZHD"))),
                argumentSet(
                        "two agencies, no zone",
                        ENDORSEMENT_POLICY_FAILURE,
                        write(TestTransaction.endorsedBy("BJCAC", "BJCOM"))),
                argumentSet(
                        "the same endorser twice",
                        ENDORSEMENT_POLICY_FAILURE,
                        write(TestTransaction.endorsedBy("ZHD", "ZHD"))),
                argumentSet(
                        "nothing written, but endorsed too little",
                        ENDORSEMENT_POLICY_FAILURE,
                        TestTransaction.endorsedBy("ZHD")));
    }

    private static TestTransaction write() {
        return write(TestTransaction.valid());
    }

    private static TestTransaction write(TestTransaction transaction) {
        return transaction.with(KVRWSet.newBuilder()
                .addWrites(KVWrite.newBuilder().setKey("key").setValue(ByteString.copyFromUtf8("value"))));
    }

    private static ByteString extension(String chaincode) {
        return ChaincodeHeaderExtension.newBuilder()
                .setChaincodeId(ChaincodeID.newBuilder().setName(chaincode))
                .build()
                .toByteString();
    }

    @ParameterizedTest
    @MethodSource("transactions")
    void a_bent_transaction_gets_its_code_and_changes_nothing(TxValidationCode code, TestTransaction transaction) {
        assertEquals(List.of(code), channel.commit(transaction));
        assertEquals(code == VALID, channel.state("key") != null);
    }

    @Test
    void bytes_that_are_no_envelope_are_invalid_for_another_reason() {
        assertEquals(List.of(INVALID_OTHER_REASON), channel.commitBytes(List.of(GARBAGE)));
    }

    @Test
    void an_envelope_without_payload_has_a_bad_header() {
        assertEquals(List.of(BAD_COMMON_HEADER), channel.commitBytes(List.of(ByteString.EMPTY)));
    }
}
