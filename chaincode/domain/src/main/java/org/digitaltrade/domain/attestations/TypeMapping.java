package org.digitaltrade.domain.attestations;

/**
 * As what the relying jurisdiction takes a type of service.
 *
 * @param pointed the type on the other jurisdiction's list
 * @param pointing the type at home that it counts as
 */
public record TypeMapping(ServiceType pointed, ServiceType pointing) {}
