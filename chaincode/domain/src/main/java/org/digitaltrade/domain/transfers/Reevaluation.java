package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import org.digitaltrade.domain.Hash;

/**
 * A handler's request to have an assessment looked at once more.
 *
 * @param groundsHash of the request
 * @param requestedOn Beijing
 */
public record Reevaluation(Hash groundsHash, LocalDate requestedOn) {}
