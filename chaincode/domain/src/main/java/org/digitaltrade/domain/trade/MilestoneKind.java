package org.digitaltrade.domain.trade;

/** What a milestone of performance is, and who can say that it is reached. */
public enum MilestoneKind {
    /** The supplying side delivers. */
    DELIVERY,
    /** The receiving side accepts what was delivered. */
    ACCEPTANCE,
    /** Either side shows that money moved. */
    PAYMENT;

    /** Nobody accepts its own delivery. */
    boolean isRecordedBy(PartyRole role) {
        return switch (this) {
            case DELIVERY -> role.supplies();
            case ACCEPTANCE -> role.receives();
            case PAYMENT -> role.supplies() || role.receives();
        };
    }
}
