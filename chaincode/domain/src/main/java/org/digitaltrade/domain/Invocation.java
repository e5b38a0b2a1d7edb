package org.digitaltrade.domain;

import java.time.Instant;

/**
 * The circumstances of one command.
 *
 * @param transactionId 64 lower-case hex
 * @param txTime the transaction's time: the client's claim, held to the peers' clocks within 15 minutes
 * @param actor from the certificate
 */
public record Invocation(String transactionId, Instant txTime, Actor actor) {}
