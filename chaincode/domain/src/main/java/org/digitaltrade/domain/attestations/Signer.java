package org.digitaltrade.domain.attestations;

import java.time.Instant;

/**
 * The certificate that a signature was verified with. Its subject's name is left out: certificates name people, and the
 * ledger keeps no personal data.
 *
 * @param certificateSha256 of the DER, lower-case hex
 * @param keySha256 of the SubjectPublicKeyInfo, lower-case hex
 * @param serial hex, lower case, without leading zeros
 */
public record Signer(String certificateSha256, String keySha256, String serial, Instant notBefore, Instant notAfter) {}
