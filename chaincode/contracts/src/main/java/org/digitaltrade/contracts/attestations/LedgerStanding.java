package org.digitaltrade.contracts.attestations;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.contracts.dispatch.LedgerReader;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStanding;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.RecognitionAgreement;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.domain.attestations.TrustList;
import org.digitaltrade.domain.attestations.TrustServiceEntry;

/** Where attestations stand now, by what the channel trusts now. */
public final class LedgerStanding {
    private LedgerStanding() {}

    /**
     * An attestation for something new: with the status that it has at the transaction's time.
     *
     * @throws RejectedException NOT_FOUND
     */
    public static Attestation attestationNow(LedgerReader ledger, String attestationId) {
        Attestation recorded = ledger.get(Attestation.class, RecordType.ATTESTATION, attestationId);
        return recorded.standing(
                of(ledger, recorded, ledger.invocation().txTime()).status());
    }

    static AttestationStanding of(LedgerReader ledger, Attestation attestation, Instant at) {
        return AttestationStanding.of(attestation, new Grounds(ledger), at);
    }

    /** Read as they are asked for. */
    private record Grounds(LedgerReader ledger) implements AttestationStanding.Grounds {
        @Override
        public Optional<TrustServiceEntry> service(String schemeId, String serviceId) {
            Optional<TrustList> scheme = ledger.find(TrustList.class, RecordType.TRUST_LIST, schemeId);
            return scheme.flatMap(found -> LedgerTrust.service(ledger, found, serviceId));
        }

        @Override
        public Optional<RecognitionTerms> recognition(String mraId) {
            return ledger.find(RecognitionAgreement.class, RecordType.RECOGNITION, mraId)
                    .flatMap(RecognitionAgreement::adopted);
        }

        @Override
        public Optional<PartyAgreement> agreement(String agreementId) {
            return ledger.find(PartyAgreement.class, RecordType.PARTY_AGREEMENT, agreementId);
        }
    }
}
