package org.digitaltrade.domain.attestations;

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
 * @param status of the last attempt
 * @param attempts 1 to {@value #MAX_ATTEMPTS}, oldest first; only a better verdict adds one, and the last one counts
 */
public record Attestation(String attestationId, AttestationStatus status, List<Attempt> attempts)
        implements LedgerRecord {
    /** A verdict can only get better, and there are four. */
    public static final int MAX_ATTEMPTS = 4;

    public Attestation {
        attempts = List.copyOf(attempts);
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
        List<Attempt> more = new ArrayList<>(attempts);
        more.add(attempt);
        return new Attestation(attestationId, AttestationStatus.of(attempt.result()), more);
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
