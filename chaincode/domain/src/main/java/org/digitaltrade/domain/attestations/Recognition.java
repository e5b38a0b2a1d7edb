package org.digitaltrade.domain.attestations;

import java.util.Optional;

/**
 * What one relying jurisdiction makes of a signature. Direction matters: effect at home and effect abroad are two results.
 *
 * @param relying the relying jurisdiction, ISO 3166-1 alpha-2
 * @param basis on what ground; {@link RecognitionBasis#RB0_NONE} if there is none
 * @param reference the trust service or agreement that is the ground: {@code SCHEME@SEQUENCE/SERVICE} or an agreement's id
 */
public record Recognition(String relying, RecognitionBasis basis, Optional<String> reference) {}
