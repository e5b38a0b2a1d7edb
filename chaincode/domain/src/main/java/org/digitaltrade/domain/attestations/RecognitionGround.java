package org.digitaltrade.domain.attestations;

/** What kind of act lets one jurisdiction give effect to the certification bodies of another. */
public enum RecognitionGround {
    /** The ministry's approval of foreign bodies (Electronic Signature Law, article 26). */
    FOREIGN_APPROVED(RecognitionBasis.RB2_FOREIGN_APPROVED),
    /** Lists that two regions publish for one another, as Guangdong and Hong Kong do. */
    REGIONAL_LIST(RecognitionBasis.RB3_REGIONAL_LIST),
    /** An agreement of mutual recognition, for the view of the jurisdiction abroad. */
    MUTUAL_RECOGNITION(RecognitionBasis.RB6_MUTUAL_RECOGNITION);

    private final RecognitionBasis basis;

    RecognitionGround(RecognitionBasis basis) {
        this.basis = basis;
    }

    public RecognitionBasis basis() {
        return basis;
    }
}
