package org.digitaltrade.format;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.AgreementEnded;
import org.digitaltrade.domain.attestations.AgreementJoined;
import org.digitaltrade.domain.attestations.AgreementProposed;
import org.digitaltrade.domain.attestations.AlgorithmPolicies;
import org.digitaltrade.domain.attestations.AlgorithmPolicyAdopted;
import org.digitaltrade.domain.attestations.AlgorithmPolicyProposed;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationImproved;
import org.digitaltrade.domain.attestations.AttestationInvalidated;
import org.digitaltrade.domain.attestations.AttestationReassessed;
import org.digitaltrade.domain.attestations.AttestationRecorded;
import org.digitaltrade.domain.attestations.AttestationReinstated;
import org.digitaltrade.domain.attestations.AttestationSuperseded;
import org.digitaltrade.domain.attestations.AttestationSuspended;
import org.digitaltrade.domain.attestations.AttestationWithdrawn;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.RecognitionAdopted;
import org.digitaltrade.domain.attestations.RecognitionAgreement;
import org.digitaltrade.domain.attestations.RecognitionProposed;
import org.digitaltrade.domain.attestations.TrustList;
import org.digitaltrade.domain.attestations.TrustListAdopted;
import org.digitaltrade.domain.attestations.TrustListProposed;
import org.digitaltrade.domain.attestations.TrustService;
import org.digitaltrade.domain.attestations.TrustServiceListed;

/** The records and events of attestations and what they are judged by. */
final class AttestationTypes {

    private AttestationTypes() {}

    static void register(LedgerTypes types) {
        types.record(RecordType.ATTESTATION, Attestation.class)
                .event(AttestationRecorded.class)
                .event(AttestationImproved.class)
                .event(AttestationReassessed.class)
                .event(AttestationSuspended.class)
                .event(AttestationReinstated.class)
                .event(AttestationInvalidated.class)
                .event(AttestationSuperseded.class)
                .event(AttestationWithdrawn.class);
        types.record(RecordType.TRUST_LIST, TrustList.class)
                .event(TrustListProposed.class)
                .event(TrustListAdopted.class);
        types.record(RecordType.TRUST_SERVICE, TrustService.class).event(TrustServiceListed.class);
        types.record(RecordType.PARTY_AGREEMENT, PartyAgreement.class)
                .event(AgreementProposed.class)
                .event(AgreementJoined.class)
                .event(AgreementEnded.class);
        types.record(RecordType.RECOGNITION, RecognitionAgreement.class)
                .event(RecognitionProposed.class)
                .event(RecognitionAdopted.class);
        types.record(RecordType.ALGORITHM_POLICY, AlgorithmPolicies.class)
                .event(AlgorithmPolicyProposed.class)
                .event(AlgorithmPolicyAdopted.class);
    }
}
