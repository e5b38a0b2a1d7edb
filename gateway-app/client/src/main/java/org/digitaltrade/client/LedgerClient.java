package org.digitaltrade.client;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.client.Outcome.Status;
import org.digitaltrade.domain.Code;

/**
 * Acts on the ledger for one identity: builds, checks, signs and sends, until the outcome is known. Failures are repeated
 * by their kind: the same bytes elsewhere while nothing was processed, a new proposal when the state has moved on, and a
 * question before anything else when the outcome is open.
 */
public final class LedgerClient implements AutoCloseable {
    /** A hot key is congested; more attempts add to it. */
    private static final int MAX_PROPOSALS = 5;
    /** A peer that comes back needs some seconds until it has met the others; three rounds bridge a short stop. */
    private static final int MAX_ROUNDS = 3;
    /** Peers have the same block within milliseconds; on a machine that is far too busy within a second. */
    private static final int MAX_PATIENCE = 5;

    private final LedgerIdentity identity;
    private final TransactionSigner signer;
    private final EndorserPolicy policy;
    private final List<Transport> ways;
    private final Outbox outbox;
    private final Clock clock;
    private final Pause pause;

    /**
     * @param policy whose endorsements count, pinned beforehand
     * @param ways at least one way to the network, the preferred one first; closed with this client
     * @param outbox where envelopes are kept until their outcome is known
     */
    public LedgerClient(
            LedgerIdentity identity,
            TransactionSigner signer,
            EndorserPolicy policy,
            List<? extends Transport> ways,
            Outbox outbox) {
        this(identity, signer, policy, ways, outbox, Clock.systemUTC(), Pause.jittered());
    }

    LedgerClient(
            LedgerIdentity identity,
            TransactionSigner signer,
            EndorserPolicy policy,
            List<? extends Transport> ways,
            Outbox outbox,
            Clock clock,
            Pause pause) {
        this.identity = identity;
        this.signer = signer;
        this.policy = policy;
        this.ways = List.copyOf(ways);
        this.outbox = outbox;
        this.clock = clock;
        this.pause = pause;
    }

    public LedgerIdentity identity() {
        return identity;
    }

    /**
     * Carries out what is meant.
     *
     * @throws RefusedToSignException when what came back is not what was meant; the key was not used for it
     * @throws IOException when the envelope can't be kept; it was not sent
     */
    public Outcome submit(Intent intent, Review review) throws RefusedToSignException, IOException {
        for (int attempt = 1; ; attempt++) {
            CheckedProposal proposal = propose(intent);
            Outcome outcome = carryOut(proposal, review);
            boolean movedOn =
                    outcome.code().filter(Code.CHANGED_MEANWHILE.name()::equals).isPresent();
            if (!movedOn || attempt == MAX_PROPOSALS || !pause.before(attempt)) {
                return outcome;
            }
        }
    }

    /** A fresh proposal of this identity, checked. */
    public CheckedProposal propose(Intent intent) throws RefusedToSignException {
        checkBegun(clock.instant());
        return ProposalCheck.check(Proposals.build(intent, identity), intent, identity, clock.instant());
    }

    /**
     * Collects endorsements for a checked proposal and checks what comes back; nothing is ordered. For a function that only
     * reads, the result is evidence: named organisations say this.
     */
    public CheckedTransaction endorse(CheckedProposal proposal) throws RefusedToSignException, LedgerException {
        return endorse(proposal, signer.sign(proposal.digest()));
    }

    /** As {@link #endorse(CheckedProposal)}, with a signature that was made elsewhere. */
    public CheckedTransaction endorse(CheckedProposal proposal, byte[] signature)
            throws RefusedToSignException, LedgerException {
        for (int round = 1; ; round++) {
            LedgerException failed;
            try {
                return TransactionCheck.check(endorseSomewhere(proposal, signature), proposal, policy);
            } catch (LedgerException e) {
                failed = e;
            }
            int rounds = switch (failed.failure().retry()) {
                case SAME_BYTES -> MAX_ROUNDS;
                case LATER -> MAX_PATIENCE;
                case NO, NEW_PROPOSAL, ASK_STATUS -> 1;
            };
            if (round >= rounds || !pause.before(round)) {
                throw failed;
            }
        }
    }

    /** The first way that doesn't fail by itself has the word. */
    private byte[] endorseSomewhere(CheckedProposal proposal, byte[] signature) throws LedgerException {
        Optional<LedgerException> last = Optional.empty();
        for (Transport way : ways) {
            try {
                return way.endorse(proposal.bytes(), signature);
            } catch (LedgerException e) {
                if (e.failure().retry() != Retry.SAME_BYTES) {
                    throw e;
                }
                last = Optional.of(e);
            }
        }
        throw last.orElseThrow();
    }

    /** Sends a transaction that was signed before, perhaps elsewhere. */
    public Outcome send(SignedTransaction transaction) throws IOException {
        return delivery().send(transaction);
    }

    /**
     * Asks for a transaction by whichever way answers.
     *
     * @return empty when nobody has seen it within that time, which is no proof of absence
     * @throws LedgerException when nobody can be asked
     */
    public Optional<CommitStatus> status(String channel, String transactionId, Duration wait) throws LedgerException {
        Optional<LedgerException> failure = Optional.empty();
        for (Transport way : ways) {
            try {
                return way.status(channel, transactionId, wait);
            } catch (LedgerException e) {
                failure = Optional.of(e);
            }
        }
        throw failure.orElseThrow();
    }

    /** Brings everything in the outbox to a known outcome, as far as the network answers. */
    public List<Outcome> resume() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (SignedTransaction transaction : outbox.open()) {
            outcomes.add(delivery().resume(transaction));
        }
        return outcomes;
    }

    @Override
    public void close() {
        ways.forEach(Transport::close);
    }

    /** A peer lets a certificate pass that isn't valid yet; nobody who checks the record later does. */
    private void checkBegun(Instant now) throws RefusedToSignException {
        Instant begin = identity.certificate().getNotBefore().toInstant();
        if (now.isBefore(begin)) {
            throw new RefusedToSignException(
                    "time", "from " + begin + " on, when the certificate is valid", now.toString());
        }
    }

    private Outcome carryOut(CheckedProposal proposal, Review review) throws RefusedToSignException, IOException {
        review.proposal(proposal);
        CheckedTransaction transaction;
        try {
            transaction = endorse(proposal);
        } catch (LedgerException e) {
            Status status = e.failure().isRejection() ? Status.REJECTED : Status.FAILED;
            return Outcome.of(status, proposal.transactionId(), e.failure());
        }
        review.transaction(transaction);
        return send(SignedTransaction.of(transaction, signer));
    }

    private Delivery delivery() {
        return new Delivery(ways, outbox, pause);
    }
}
