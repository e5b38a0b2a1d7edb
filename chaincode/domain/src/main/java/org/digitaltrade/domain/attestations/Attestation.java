package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Zone;

/**
 * What the ledger says about one party's signature on one document. It binds a content digest, subject type, role and
 * party, not a stored subject, so a signature can be attested before the offer that uses it.
 *
 * @param attestationId see {@link AttestationIds}
 * @param status by the last attempt, and what was done since
 * @param attempts 1 to {@value #MAX_ATTEMPTS}, oldest first; only a better verdict or new evidence adds one, and the last
 *     one counts
 * @param acts up to {@value #MAX_ACTS}, oldest first
 */
public record Attestation(
        String attestationId, AttestationStatus status, List<Attempt> attempts, List<AttestationAct> acts)
        implements LedgerRecord {
    /** Four verdicts, and a reassessment a year for the ten years that evidence is kept. */
    public static final int MAX_ATTEMPTS = 16;
    /** Suspended and lifted a few times, then ended. */
    public static final int MAX_ACTS = 16;

    public Attestation {
        attempts = List.copyOf(attempts);
        acts = List.copyOf(acts);
    }

    /** With nothing done to it since its verdict. */
    public Attestation(String attestationId, AttestationStatus status, List<Attempt> attempts) {
        this(attestationId, status, attempts, List.of());
    }

    /** The time of the last transaction that changed it. */
    public Instant changedAt() {
        Instant recorded = current().recordedAt();
        return acts.isEmpty() || acts.get(acts.size() - 1).at().isBefore(recorded)
                ? recorded
                : acts.get(acts.size() - 1).at();
    }

    /** The last thing done to it, if any. */
    public Optional<AttestationAct> lastAct() {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
    }

    /** The same with a status that holds at the time of looking. */
    public Attestation standing(AttestationStatus now) {
        return new Attestation(attestationId, now, attempts, acts);
    }

    /** The attempt that counts. */
    public Attempt current() {
        return attempts.get(attempts.size() - 1);
    }

    public AttestedSignature signature() {
        return current().signature();
    }

    /**
     * Why this attestation can't stand for a party's signature on a document; empty if it can.
     *
     * @param type what kind of document
     * @param document the digests of the document's bytes, each computed by the caller from the bytes themselves
     * @param party who must have signed
     * @param role as what
     */
    public Optional<Rejection> objection(
            SubjectType type, List<ContentDigest> document, PartyId party, SignatoryRole role) {
        AttestedSignature signature = signature();
        if (signature.subjectType() != type || !document.contains(signature.digest())) {
            return refuse(Code.ATTESTATION_NOT_VALID, "is for another document");
        }
        if (!signature.party().equals(party) || signature.role() != role) {
            return refuse(Code.SIGNER_NOT_PARTY, "is not " + party + "'s as " + role);
        }
        if (status != AttestationStatus.VALID) {
            return refuse(Code.ATTESTATION_NOT_VALID, "is " + status);
        }
        return Optional.empty();
    }

    Attestation plus(Attempt attempt) {
        return plus(attempt, AttestationStatus.of(attempt.result()));
    }

    Attestation plus(Attempt attempt, AttestationStatus next) {
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Attestation(attestationId, next, more, acts);
    }

    Attestation plus(AttestationAct act, AttestationStatus next) {
        List<AttestationAct> more = new ArrayList<>(acts);
        more.add(act);
        return new Attestation(attestationId, next, attempts, more);
    }

    @Override
    public RecordType recordType() {
        return RecordType.ATTESTATION;
    }

    @Override
    public List<String> keyParts() {
        return List.of(attestationId);
    }

    @Override
    public Set<PartyId> parties() {
        Set<PartyId> parties = new TreeSet<>();
        attempts.forEach(attempt -> {
            parties.addAll(attempt.signature().relyingParties());
            parties.add(attempt.signature().party());
            parties.add(attempt.submittedBy());
        });
        return parties;
    }

    @Override
    public Optional<Zone> zone() {
        return current().zone();
    }

    private Optional<Rejection> refuse(Code code, String why) {
        return Optional.of(new Rejection(code, attestationId + " " + why));
    }
}
