package org.digitaltrade.domain.attestations;

import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Proposal;

/**
 * A version of a recognition that waits for adoption.
 *
 * @param standing its hash is that of the terms' canonical bytes
 */
public record PendingRecognition(RecognitionTerms terms, Proposal standing) {
    PendingRecognition plus(Adoption adoption) {
        return new PendingRecognition(terms, standing.plus(adoption));
    }
}
