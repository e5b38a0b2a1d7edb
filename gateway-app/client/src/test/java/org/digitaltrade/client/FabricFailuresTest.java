package org.digitaltrade.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.grpc.Status;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts are those that real Fabric 3.1.5 sent, shortened where they only repeat themselves. */
class FabricFailuresTest {
    private static final String COLLECT =
            "failed to collect enough transaction endorsements, see attached details for more info";
    private static final String QUORUM =
            "insufficient number of orderers could successfully process transaction to satisfy quorum requirement";

    @ParameterizedTest(name = "{4}: {3}")
    @MethodSource("recorded")
    void every_recorded_failure_has_its_code(
            Stage stage, Status.Code grpc, String description, String detail, String code, Retry retry) {
        List<ErrorDetail> details = detail.isEmpty() ? List.of() : List.of(from("BJCAC", detail), from("ZHD", detail));
        LedgerFailure failure = FabricFailures.of(stage, grpc, description, details);
        assertEquals(
                new LedgerFailure(
                        code, stage, failure.detail(), retry, detail.isEmpty() ? List.of() : List.of("BJCAC", "ZHD")),
                failure);
    }

    static Stream<Arguments> recorded() {
        return Stream.of(
                endorse("chaincode response 500, RULE: amber", "RULE", Retry.NO),
                endorse("chaincode response 400, NOT_AUTHORISED: not a party", "NOT_AUTHORISED", Retry.NO),
                endorse("chaincode response 500, EXISTS", "EXISTS", Retry.NO),
                endorse("chaincode response 500, asset tender/asset1 exists", "CHAINCODE_ERROR", Retry.NO),
                endorse(
                        "chaincode response 500, [5e0258f0]Unsuccessful response received.",
                        "CHAINCODE_ERROR",
                        Retry.NO),
                endorse("ProposalResponsePayloads do not match", "ENDORSERS_DISAGREE", Retry.LATER),
                endorse(
                        "request unauthorized due to incorrect timestamp 2026-11-23T16:49:27Z, peer time"
                                + " 2026-11-23T17:05:27Z, peer.authentication.timewindow 15m0s",
                        "CLOCK_SKEW",
                        Retry.NO),
                endorse(
                        "rpc error: code = Unknown desc = proposal client identity expired",
                        "IDENTITY_EXPIRED",
                        Retry.NO),
                endorse(
                        "error validating proposal: access denied: channel [trade] creator org [BJCAC]",
                        "NOT_A_MEMBER",
                        Retry.NO),
                endorse(
                        "error validating proposal: access denied: channel [trade] creator org unknown, creator is malformed",
                        "NOT_A_MEMBER",
                        Retry.NO),
                endorse(
                        "Failed evaluating policy on signed data during check policy on channel [trade] with policy"
                                + " [/Channel/Application/Writers]",
                        "NOT_A_MEMBER",
                        Retry.NO),
                endorse("duplicate transaction found [2b54]. Creator [0a05]", "ALREADY_RECORDED", Retry.ASK_STATUS),
                endorse(
                        "BJCOM error in simulation: could not launch chaincode ledger:1",
                        "ENDORSERS_MISSING",
                        Retry.SAME_BYTES),
                alone(
                        Stage.ENDORSE,
                        Status.Code.FAILED_PRECONDITION,
                        "no combination of peers can be derived which satisfy the endorsement policy",
                        "ENDORSERS_MISSING",
                        Retry.SAME_BYTES),
                alone(
                        Stage.ENDORSE,
                        Status.Code.FAILED_PRECONDITION,
                        "no combination of peers can be derived which satisfy the endorsement policy: No metadata was"
                                + " found for chaincode nosuch in channel trade",
                        "NOT_FOUND",
                        Retry.NO),
                alone(
                        Stage.ENDORSE,
                        Status.Code.UNAVAILABLE,
                        "failed to find any endorsing peers for org(s): ZHD, BJCAC",
                        "ENDORSERS_MISSING",
                        Retry.SAME_BYTES),
                alone(
                        Stage.ENDORSE,
                        Status.Code.UNAVAILABLE,
                        "failed to get config for channel [nochannel]",
                        "NOT_FOUND",
                        Retry.NO),
                alone(Stage.ENDORSE, Status.Code.UNAVAILABLE, "io exception", "NETWORK_UNREACHABLE", Retry.SAME_BYTES),
                alone(Stage.ENDORSE, Status.Code.DEADLINE_EXCEEDED, "", "ENDORSE_TIMEOUT", Retry.SAME_BYTES),
                alone(
                        Stage.SUBMIT,
                        Status.Code.UNKNOWN,
                        "too many requests for /gateway.Gateway, exceeding concurrency limit (4)",
                        "BUSY",
                        Retry.SAME_BYTES),
                alone(Stage.SUBMIT, Status.Code.UNAVAILABLE, "io exception", "OUTCOME_UNKNOWN", Retry.ASK_STATUS),
                alone(Stage.COMMIT, Status.Code.DEADLINE_EXCEEDED, "", "PENDING", Retry.ASK_STATUS),
                Arguments.of(
                        Stage.SUBMIT,
                        Status.Code.UNAVAILABLE,
                        QUORUM,
                        "received unsuccessful response from orderer: status=SERVICE_UNAVAILABLE, info=failed to submit"
                                + " request: request already processed",
                        "ALREADY_RECORDED",
                        Retry.ASK_STATUS),
                Arguments.of(
                        Stage.SUBMIT,
                        Status.Code.UNAVAILABLE,
                        QUORUM,
                        "received unsuccessful response from orderer: status=FORBIDDEN, info=implicit policy evaluation"
                                + " failed: permission denied",
                        "NOT_A_MEMBER",
                        Retry.NO),
                Arguments.of(
                        Stage.SUBMIT,
                        Status.Code.UNAVAILABLE,
                        QUORUM,
                        "failed to create new connection: connection error: desc = \"transport: Error while dialing: dial"
                                + " tcp 127.0.0.1:8061: connect: connection refused\"",
                        "ORDERERS_MISSING",
                        Retry.ASK_STATUS),
                alone(
                        Stage.SUBMIT,
                        Status.Code.UNAVAILABLE,
                        "no orderers could successfully process transaction",
                        "ORDERERS_MISSING",
                        Retry.ASK_STATUS),
                endorse(
                        "error in simulation: failed to execute transaction 4d2c: error sending: chaincode stream terminated",
                        "ENDORSERS_MISSING",
                        Retry.SAME_BYTES),
                endorse(
                        "error in simulation: failed to execute transaction 4d2c: error sending: timeout expired while"
                                + " executing transaction",
                        "ENDORSE_TIMEOUT",
                        Retry.SAME_BYTES));
    }

    @Test
    void a_refusal_by_the_asked_peer_itself_holds_and_one_by_others_alone_may_pass() {
        LedgerFailure refused = FabricFailures.of(
                Stage.ENDORSE,
                Status.Code.ABORTED,
                COLLECT,
                List.of(from("ZHD", "chaincode response 404, NOT_FOUND: no such contract")));
        assertEquals(Retry.NO, refused.askedBy("ZHD").retry());
        assertEquals(Retry.LATER, refused.askedBy("PARTNER").retry());
        assertEquals(true, refused.askedBy("PARTNER").isRejection());
    }

    @Test
    void endorsers_that_refuse_for_different_reasons_disagree() {
        LedgerFailure failure = FabricFailures.of(
                Stage.ENDORSE,
                Status.Code.ABORTED,
                COLLECT,
                List.of(
                        from("ZHD", "chaincode response 500, A_CODE: x"),
                        from("BJCAC", "chaincode response 500, B_CODE: y")));
        assertEquals(
                new LedgerFailure(
                        "ENDORSERS_DISAGREE",
                        Stage.ENDORSE,
                        "A_CODE: x | B_CODE: y",
                        Retry.LATER,
                        List.of("BJCAC", "ZHD")),
                failure);
    }

    @Test
    void a_conflict_asks_for_a_new_proposal_and_nothing_else_does() {
        for (TxValidationCode code : TxValidationCode.values()) {
            if (code != TxValidationCode.UNRECOGNIZED) {
                boolean conflict =
                        code == TxValidationCode.MVCC_READ_CONFLICT || code == TxValidationCode.PHANTOM_READ_CONFLICT;
                assertEquals(conflict, FabricFailures.invalid(code).retry() == Retry.NEW_PROPOSAL, code.name());
            }
        }
    }

    private static Arguments endorse(String detail, String code, Retry retry) {
        return Arguments.of(Stage.ENDORSE, Status.Code.ABORTED, COLLECT, detail, code, retry);
    }

    private static Arguments alone(Stage stage, Status.Code grpc, String description, String code, Retry retry) {
        return Arguments.of(stage, grpc, description, "", code, retry);
    }

    private static ErrorDetail from(String mspId, String message) {
        return ErrorDetail.newBuilder()
                .setMspId(mspId)
                .setAddress("127.0.0.1:7051")
                .setMessage(message)
                .build();
    }
}
