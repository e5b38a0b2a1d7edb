package org.digitaltrade.domain.attestations;

/**
 * A certification body that parties agreed to rely on.
 *
 * @param certificate Base64 of its certificate's DER
 * @param certificateSha256 of that DER, lower-case hex
 * @param subjectSha256 of the DER of its subject, lower-case hex
 */
public record AgreedAuthority(String certificate, String certificateSha256, String subjectSha256) {}
