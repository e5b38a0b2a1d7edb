package org.digitaltrade.server.identity;

import org.digitaltrade.domain.Actor;
import org.digitaltrade.wire.msp.Identity;

/**
 * Somebody whose certificate was accepted just now.
 *
 * @param actor who acts, from the certificate's attributes
 * @param identity checks this caller's signatures
 */
public record Caller(Actor actor, Identity identity) {}
