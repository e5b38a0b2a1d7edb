package org.digitaltrade.server.ledger;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaltrade.client.FabricFailures;
import org.digitaltrade.client.TransactionId;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.server.ledger.TransactionMessages.EndorseAnswer;
import org.digitaltrade.server.ledger.TransactionMessages.EndorseRequest;
import org.digitaltrade.server.ledger.TransactionMessages.PrepareAnswer;
import org.digitaltrade.server.ledger.TransactionMessages.PrepareRequest;
import org.digitaltrade.server.ledger.TransactionMessages.StatusAnswer;
import org.digitaltrade.server.ledger.TransactionMessages.SubmitRequest;
import org.digitaltrade.server.ledger.Transactions.Submitted;
import org.digitaltrade.server.web.Problem;
import org.digitaltrade.server.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Writing. The signatures in the messages say who writes, so no session is needed; nor for the bare status, since a
 * transaction's id is known only to those whom its creator told or who may read what it did.
 */
@RestController
@RequestMapping("/v1/transactions")
class TransactionsController {
    /** A block takes well under a second; a change of the ordering leader a few. */
    static final Duration DEFAULT_WAIT = Duration.ofSeconds(20);
    /** Longer waits are cut off by proxies on the way. */
    static final Duration MAX_WAIT = Duration.ofSeconds(60);

    private static final Pattern WAIT = Pattern.compile("(?:^|.*[ ,;])wait=([0-9]{1,4})(?:[ ,;].*|$)");

    private final Transactions transactions;
    private final OpenTransactions open;
    private final Outcomes outcomes;

    TransactionsController(Transactions transactions, OpenTransactions open, Outcomes outcomes) {
        this.transactions = transactions;
        this.open = open;
        this.outcomes = outcomes;
    }

    @PostMapping("/prepare")
    PrepareAnswer prepare(@RequestBody JsonObject request) {
        return transactions.prepare(PrepareRequest.of(request));
    }

    @PostMapping("/endorse")
    EndorseAnswer endorse(@RequestBody EndorseRequest request) {
        return transactions.endorse(request);
    }

    /**
     * Hands the signed transaction in and waits for its block: 200 when it has taken effect, 202 while that is open, 409
     * when it is in a block without effect.
     *
     * @param prefer {@code wait=SECONDS}, 0 to 60
     */
    @ApiResponse(responseCode = "200", description = "Taken effect", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "Not in a block yet", useReturnTypeSchema = true)
    @PostMapping("/submit")
    CompletableFuture<ResponseEntity<StatusAnswer>> submit(
            @RequestBody SubmitRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        Submitted submitted = transactions.submit(request);
        CompletableFuture<Optional<Outcome>> inTime = submitted
                .outcome()
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), wait(prefer).toMillis(), TimeUnit.MILLISECONDS);
        return inTime.thenApply(outcome -> outcome.map(done -> finished(done, submitted.result()))
                .orElseGet(() -> pending(submitted.transactionId())));
    }

    @ApiResponse(responseCode = "200", description = "In a block", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "Not in a block yet", useReturnTypeSchema = true)
    @GetMapping("/{id}")
    ResponseEntity<StatusAnswer> status(@PathVariable("id") String given) {
        String id = TransactionId.checked(given);
        Optional<Outcome> outcome = outcomes.find(id);
        if (outcome.isPresent()) {
            return ResponseEntity.ok(answer(outcome.get(), Optional.empty()));
        }
        if (open.isOpen(id)) {
            return pending(id);
        }
        throw new ProblemException(Problem.of(Code.NOT_FOUND, "not seen in a block, nor handed in here")
                .withTransaction(id)
                .asRetryable());
    }

    private static ResponseEntity<StatusAnswer> finished(Outcome outcome, Optional<JsonObject> result) {
        if (!outcome.isValid()) {
            throw new ProblemException(
                    Problem.of(FabricFailures.invalid(outcome.code())).withTransaction(outcome.transactionId()));
        }
        return ResponseEntity.ok(answer(outcome, result));
    }

    private static StatusAnswer answer(Outcome outcome, Optional<JsonObject> result) {
        return new StatusAnswer(
                outcome.transactionId(),
                outcome.isValid() ? "COMMITTED" : "INVALID",
                Optional.of(outcome.channel()),
                Optional.of(outcome.block()),
                outcome.isValid()
                        ? Optional.empty()
                        : Optional.of(FabricFailures.invalid(outcome.code()).code()),
                result);
    }

    private static ResponseEntity<StatusAnswer> pending(String transactionId) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/transactions/" + transactionId))
                .body(new StatusAnswer(
                        transactionId,
                        "PENDING",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Duration wait(@Nullable String prefer) {
        Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
        if (!matcher.matches()) {
            return DEFAULT_WAIT;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
        return wanted.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wanted;
    }
}
