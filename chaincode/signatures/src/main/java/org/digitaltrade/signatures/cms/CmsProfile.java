package org.digitaltrade.signatures.cms;

/** What a CMS signature may be used for, and so what it must contain. */
public enum CmsProfile {
    /** On a document that is known by its digest: no content inside. */
    DETACHED,
    /**
     * The same, under an SM2 key: with the object identifiers of GM/T 0010, attributes signed in the order received, a raw
     * signature value, or the document's SM3 digest as the signed content in place of attributes.
     */
    DETACHED_GM,
    /** A timestamp token (RFC 3161). */
    TIMESTAMP_TOKEN;

    boolean allowsContentType(String oid) {
        return switch (this) {
            case DETACHED -> oid.equals(CmsOids.DATA);
            case DETACHED_GM -> oid.equals(CmsOids.DATA) || oid.equals(CmsOids.GM_DATA);
            case TIMESTAMP_TOKEN -> oid.equals(CmsOids.TIMESTAMP_INFO);
        };
    }

    boolean isGm() {
        return this == DETACHED_GM;
    }
}
