package org.digitaltrade.server.web;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.client.Stage;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Rejection;

/**
 * Why a request was not fulfilled; {@link ProblemWriter} makes it an RFC 9457 document.
 *
 * @param detail one sentence; never arguments, file names of this machine, SQL or stack traces
 * @param stage how far a transaction got; empty for requests that aren't steps of one
 * @param retryable whether the same request may succeed later
 * @param organisations which organisations reported it, sorted, possibly empty
 */
public record Problem(
        Code code,
        String detail,
        Optional<Stage> stage,
        Optional<String> transactionId,
        boolean retryable,
        List<String> organisations) {

    public Problem {
        organisations = List.copyOf(organisations);
    }

    /** A problem that the same request meets again. */
    public static Problem of(Code code, String detail) {
        return new Problem(code, detail, Optional.empty(), Optional.empty(), false, List.of());
    }

    public static Problem of(Rejection rejection) {
        return of(rejection.code(), rejection.detail());
    }

    /** What the network answered. A code that this gateway doesn't know stays readable in the detail. */
    public static Problem of(LedgerFailure failure) {
        Optional<Code> known = known(failure.code());
        String detail = known.isPresent() ? failure.detail() : failure.code() + ": " + failure.detail();
        return new Problem(
                known.orElse(Code.CHAINCODE_ERROR),
                detail,
                Optional.of(failure.stage()),
                Optional.empty(),
                failure.retry() != Retry.NO && !failure.isRejection(),
                failure.organisations());
    }

    public Problem withTransaction(String id) {
        return new Problem(code, detail, stage, Optional.of(id), retryable, organisations);
    }

    public Problem at(Stage reached) {
        return new Problem(code, detail, Optional.of(reached), transactionId, retryable, organisations);
    }

    public Problem asRetryable() {
        return new Problem(code, detail, stage, transactionId, true, organisations);
    }

    private static Optional<Code> known(String name) {
        for (Code code : Code.values()) {
            if (code.name().equals(name)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
