package org.digitaltrade.client;

import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.domain.Code;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Turns what Fabric says into a stable code. Fabric has no error codes of its own beyond gRPC's: the reason stands in the
 * text of the details, so the texts of release 3.1 are matched here, in one place, and tested against recorded failures.
 */
public final class FabricFailures {
    private static final Pattern CHAINCODE_RESPONSE =
            Pattern.compile("chaincode response \\d+, (?<message>.*)", Pattern.DOTALL);
    private static final Pattern CODED =
            Pattern.compile("(?<code>[A-Z][A-Z0-9_]{2,63})(?:: (?<detail>.*))?", Pattern.DOTALL);

    /** The first row whose text occurs decides. */
    private static final List<Row> ROWS = List.of(
            row(
                    "ProposalResponsePayloads do not match",
                    Code.ENDORSERS_DISAGREE,
                    Retry.LATER,
                    "the organisations computed different results, or one of them is behind the others"),
            row(
                    "incorrect timestamp",
                    Code.CLOCK_SKEW,
                    Retry.NO,
                    "this machine's clock and the peers' differ by more than their window"),
            row("identity expired", Code.IDENTITY_EXPIRED, Retry.NO, "the certificate has expired"),
            row(
                    "request already processed",
                    Code.ALREADY_RECORDED,
                    Retry.ASK_STATUS,
                    "these bytes were ordered before"),
            row("request already exists", Code.ALREADY_RECORDED, Retry.ASK_STATUS, "these bytes are being ordered"),
            row(
                    "duplicate transaction found",
                    Code.ALREADY_RECORDED,
                    Retry.ASK_STATUS,
                    "this transaction is on the ledger already"),
            row(
                    "access denied",
                    Code.NOT_A_MEMBER,
                    Retry.NO,
                    "the channel does not accept this identity or its signature"),
            row("creator is malformed", Code.NOT_A_MEMBER, Retry.NO, "the channel does not know this identity"),
            row("Failed evaluating policy", Code.NOT_A_MEMBER, Retry.NO, "the channel's policy refuses this identity"),
            row("permission denied", Code.NOT_A_MEMBER, Retry.NO, "the channel's policy refuses this identity"),
            row("too many requests", Code.BUSY, Retry.SAME_BYTES, "the peer is at its limit of requests"),
            row(
                    "insufficient number of orderers",
                    Code.ORDERERS_MISSING,
                    Retry.ASK_STATUS,
                    "too few ordering nodes can be reached for a quorum; those that can may order it later"),
            row(
                    "no orderers could successfully process",
                    Code.ORDERERS_MISSING,
                    Retry.ASK_STATUS,
                    "no ordering node can take it now; one of them may have before it failed"),
            row(
                    "no orderer nodes available",
                    Code.ORDERERS_MISSING,
                    Retry.ASK_STATUS,
                    "the peer reaches no ordering node"),
            row(
                    "could not launch chaincode",
                    Code.ENDORSERS_MISSING,
                    Retry.SAME_BYTES,
                    "a peer's chaincode does not answer"),
            row(
                    "chaincode stream terminated",
                    Code.ENDORSERS_MISSING,
                    Retry.SAME_BYTES,
                    "a peer's chaincode ended while it computed"),
            row(
                    "timeout expired while executing transaction",
                    Code.ENDORSE_TIMEOUT,
                    Retry.SAME_BYTES,
                    "a peer's chaincode took too long; nothing was sent for ordering"),
            row("No metadata was found for chaincode", Code.NOT_FOUND, Retry.NO, "no such chaincode on this channel"),
            row("failed to get config for channel", Code.NOT_FOUND, Retry.NO, "no such channel at this peer"),
            row(
                    "no combination of peers",
                    Code.ENDORSERS_MISSING,
                    Retry.SAME_BYTES,
                    "too few organisations can be reached for an endorsement"),
            row(
                    "failed to find any endorsing peers",
                    Code.ENDORSERS_MISSING,
                    Retry.SAME_BYTES,
                    "an organisation named for endorsement can't be reached, or has no part in this channel or chaincode"),
            row(
                    "no peers available to evaluate",
                    Code.ENDORSERS_MISSING,
                    Retry.SAME_BYTES,
                    "no peer can answer for this chaincode"));

    private FabricFailures() {}

    /**
     * What a call of the gateway API failed with.
     *
     * @param asked who was called, for example {@code peer of ZHD at localhost:7061}
     */
    public static LedgerException at(Stage stage, GatewayException cause, String asked) {
        Status status = cause.getStatus();
        String description = Optional.ofNullable(status.getDescription()).orElse("");
        LedgerFailure failure = of(stage, status.getCode(), description, cause.getDetails());
        return new LedgerException(
                failure.code().equals(Code.NETWORK_UNREACHABLE.name()) ? naming(asked, failure) : failure, cause);
    }

    /** What the transport reports of a lost connection names neither whom it was to nor what helps. */
    private static LedgerFailure naming(String asked, LedgerFailure failure) {
        String reason = failure.detail().isEmpty() ? "" : " (" + failure.detail() + ")";
        return new LedgerFailure(
                failure.code(),
                failure.stage(),
                "the " + asked + " can't be reached" + reason,
                failure.retry(),
                failure.organisations());
    }

    /** The same from the parts of the error. */
    public static LedgerFailure of(Stage stage, Status.Code grpc, String description, List<ErrorDetail> details) {
        List<String> texts = Stream.concat(details.stream().map(ErrorDetail::getMessage), Stream.of(description))
                .toList();
        List<String> organisations = details.stream()
                .map(ErrorDetail::getMspId)
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return fromChaincode(stage, texts, organisations)
                .or(() -> fromRow(stage, texts, organisations))
                .orElseGet(() -> fromStatus(stage, grpc, description, organisations));
    }

    /** Why a transaction in a block has no effect. */
    public static LedgerFailure invalid(TxValidationCode code) {
        return switch (code) {
            case MVCC_READ_CONFLICT, PHANTOM_READ_CONFLICT ->
                failure(
                        Code.CHANGED_MEANWHILE,
                        Stage.COMMIT,
                        "what it read was changed by an earlier transaction (" + code + ")",
                        Retry.NEW_PROPOSAL,
                        List.of());
            case ENDORSEMENT_POLICY_FAILURE ->
                failure(
                        Code.NOT_ENOUGH_ENDORSERS,
                        Stage.COMMIT,
                        "the endorsements do not satisfy the policy of what it wrote",
                        Retry.NO,
                        List.of());
            case DUPLICATE_TXID ->
                failure(
                        Code.ALREADY_RECORDED,
                        Stage.COMMIT,
                        "this transaction is on the ledger already",
                        Retry.ASK_STATUS,
                        List.of());
            default ->
                failure(Code.INVALID_TRANSACTION, Stage.COMMIT, "the peers marked it " + code, Retry.NO, List.of());
        };
    }

    private static Optional<LedgerFailure> fromChaincode(Stage stage, List<String> texts, List<String> organisations) {
        List<String> messages = texts.stream()
                .map(CHAINCODE_RESPONSE::matcher)
                .filter(Matcher::find)
                .map(m -> m.group("message"))
                .distinct()
                .toList();
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        if (messages.size() > 1) {
            return Optional.of(
                    failure(Code.ENDORSERS_DISAGREE, stage, String.join(" | ", messages), Retry.LATER, organisations));
        }
        Matcher coded = CODED.matcher(messages.get(0));
        return Optional.of(
                coded.matches()
                        ? new LedgerFailure(
                                coded.group("code"),
                                stage,
                                Optional.ofNullable(coded.group("detail")).orElse(""),
                                Retry.NO,
                                organisations)
                        : failure(Code.CHAINCODE_ERROR, stage, messages.get(0), Retry.NO, organisations));
    }

    private static Optional<LedgerFailure> fromRow(Stage stage, List<String> texts, List<String> organisations) {
        return ROWS.stream()
                .filter(row -> texts.stream().anyMatch(text -> text.contains(row.text)))
                .findFirst()
                .map(row -> failure(row.code, stage, row.detail, row.retry, organisations));
    }

    private static LedgerFailure fromStatus(Stage stage, Status.Code grpc, String description, List<String> orgs) {
        if (grpc == Status.Code.RESOURCE_EXHAUSTED) {
            return failure(Code.BUSY, stage, "the peer is at its limit of requests", Retry.SAME_BYTES, orgs);
        }
        if (grpc == Status.Code.PERMISSION_DENIED) {
            return failure(Code.NOT_A_MEMBER, stage, description, Retry.NO, orgs);
        }
        return switch (stage) {
            case PREPARE, ENDORSE -> beforeOrdering(stage, grpc, description, orgs);
            case SUBMIT ->
                failure(
                        Code.OUTCOME_UNKNOWN,
                        stage,
                        "the orderers may have taken it: " + description,
                        Retry.ASK_STATUS,
                        orgs);
            case COMMIT ->
                failure(Code.PENDING, stage, "its block has not been seen yet: " + description, Retry.ASK_STATUS, orgs);
        };
    }

    private static LedgerFailure beforeOrdering(
            Stage stage, Status.Code grpc, String description, List<String> organisations) {
        return switch (grpc) {
            case DEADLINE_EXCEEDED ->
                failure(
                        Code.ENDORSE_TIMEOUT,
                        stage,
                        "the peers took too long; nothing was sent for ordering",
                        Retry.SAME_BYTES,
                        organisations);
            case UNAVAILABLE -> failure(Code.NETWORK_UNREACHABLE, stage, description, Retry.SAME_BYTES, organisations);
            default -> failure(Code.GATEWAY_FAILURE, stage, grpc + " " + description, Retry.NO, organisations);
        };
    }

    private static LedgerFailure failure(
            Code code, Stage stage, String detail, Retry retry, List<String> organisations) {
        return new LedgerFailure(code.name(), stage, detail, retry, organisations);
    }

    private static Row row(String text, Code code, Retry retry, String detail) {
        return new Row(text, code, retry, detail);
    }

    private record Row(String text, Code code, Retry retry, String detail) {}
}
