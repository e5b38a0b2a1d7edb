package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import org.digitaltrade.domain.Hash;

/**
 * An application for more time.
 *
 * @param applicationHash of it
 * @param appliedOn Beijing
 */
public record Renewal(Hash applicationHash, ExtensionConditions conditions, LocalDate appliedOn) {}
