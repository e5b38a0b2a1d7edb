package org.digitaltrade.domain.attestations;

/**
 * A piece of evidence that was given, by its digest: the bytes may name people and stay off the ledger's state.
 *
 * @param sha256 of the bytes as given, lower-case hex
 */
public record EvidenceDigest(EvidenceKind kind, String sha256) {}
