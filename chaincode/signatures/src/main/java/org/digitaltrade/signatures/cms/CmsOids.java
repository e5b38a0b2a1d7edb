package org.digitaltrade.signatures.cms;

import java.util.Set;

/** The object identifiers of CMS and its GM twin, dotted. */
final class CmsOids {
    static final String DATA = "1.2.840.113549.1.7.1";
    static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    static final String TIMESTAMP_INFO = "1.2.840.113549.1.9.16.1.4";
    /** GM/T 0010. */
    static final String GM_DATA = "1.2.156.10197.6.1.4.2.1";

    static final String GM_SIGNED_DATA = "1.2.156.10197.6.1.4.2.2";

    /** The outer types of a signature; everything else that the library would also read as one is refused. */
    static final Set<String> OUTER_TYPES = Set.of(SIGNED_DATA, GM_SIGNED_DATA);

    static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    static final String SIGNING_TIME = "1.2.840.113549.1.9.5";
    /** RFC 6211. */
    static final String ALGORITHM_PROTECTION = "1.2.840.113549.1.9.52";
    /** RFC 5035: with SHA-1. */
    static final String SIGNING_CERTIFICATE = "1.2.840.113549.1.9.16.2.12";

    static final String SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";
    static final String TIMESTAMP_TOKEN = "1.2.840.113549.1.9.16.2.14";
    /** RFC 5940: an OCSP response among the revocation data. */
    static final String BASIC_OCSP_RESPONSE = "1.3.6.1.5.5.7.48.1.1";

    static final String OCSP_RESPONSE = "1.3.6.1.5.5.7.16.2";

    private CmsOids() {}
}
