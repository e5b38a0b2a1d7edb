package org.digitaltrade.domain.attestations;

import java.time.Instant;

/**
 * From when a recognition has a status; it lasts until the next entry.
 *
 * @param from inclusive
 */
public record RecognitionStatusEntry(RecognitionStatus status, Instant from) {}
