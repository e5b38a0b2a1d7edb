package org.digitaltrade.domain.attestations;

/**
 * One thing that the verifier found, in the order of its checks.
 *
 * @param name stable, dotted lower camel case, for example {@code signer.serial}
 * @param value hex, an object identifier, a UTC time, a stable code or a number; never library text or a person's name
 */
public record Fact(String name, String value) {}
