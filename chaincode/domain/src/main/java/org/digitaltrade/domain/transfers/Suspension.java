package org.digitaltrade.domain.transfers;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;

/**
 * A stop of all use.
 *
 * @param by who alone may lift it
 * @param documentHash of the order, report or notice
 * @param rectification hash of the handler's evidence that the cause is being removed
 */
public record Suspension(
        PartyId by, SuspensionReason reason, Hash documentHash, Instant since, Optional<Hash> rectification) {}
