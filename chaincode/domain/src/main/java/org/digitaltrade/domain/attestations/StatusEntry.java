package org.digitaltrade.domain.attestations;

import java.time.Instant;

/**
 * From when a trust service has a status; it lasts until the next entry.
 *
 * @param from inclusive
 */
public record StatusEntry(ServiceStatus status, Instant from) {}
