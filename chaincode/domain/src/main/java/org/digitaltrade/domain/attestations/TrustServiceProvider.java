package org.digitaltrade.domain.attestations;

import java.util.Optional;

/**
 * Who runs a trust service.
 *
 * @param name as its licence gives it
 * @param legalId a unified social credit code, or an identifier of the form of EN 319 412-1 such as {@code VATDE-…}
 * @param licence the licence's number, where the scheme knows licences
 */
public record TrustServiceProvider(String name, String legalId, Optional<String> licence) {}
