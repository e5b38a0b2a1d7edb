package org.digitaltrade.format;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationImproved;
import org.digitaltrade.domain.attestations.AttestationRecorded;

/** The records and events of attestations and what they are judged by. */
final class AttestationTypes {

    private AttestationTypes() {}

    static void register(LedgerTypes types) {
        types.record(RecordType.ATTESTATION, Attestation.class)
                .event(AttestationRecorded.class)
                .event(AttestationImproved.class);
    }
}
