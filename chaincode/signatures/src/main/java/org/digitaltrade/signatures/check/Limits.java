package org.digitaltrade.signatures.check;

/** How much one request may hold. All are looked at before the bytes they bound are parsed. */
public final class Limits {
    /** Bytes. A signature with its chain and tokens takes up to 25 kB, with post-quantum algorithms 40 kB. */
    public static final int MAX_SIGNATURE_BYTES = 64 * 1024;
    /** Bytes. A seal carries its picture, of 10 to 100 kB. */
    public static final int MAX_SEAL_BYTES = 192 * 1024;
    /** Base64 characters of the header of a JSON signature; with a chain of certificates up to 12 kB. */
    public static final int MAX_JWS_HEADER_BYTES = 48 * 1024;
    /** Bytes of signature and evidence together; bigger revocation lists go to the ledger in transactions of their own. */
    public static final int MAX_REQUEST_BYTES = 256 * 1024;
    /** Bytes. Real certificates have 1 to 3 kB; hostile ones of a megabyte cost half a second. */
    public static final int MAX_CERTIFICATE_BYTES = 16 * 1024;
    /** Bytes. Those of large European bodies have megabytes, and are not for inline use. */
    public static final int MAX_CRL_BYTES = 256 * 1024;
    /** Certificates at hand, in the signature and beside it: two paths of the longest kind. */
    public static final int MAX_CERTIFICATES = 8;
    /** One per certificate of the longest path without its anchor. */
    public static final int MAX_CRLS = 4;
    /** One per certificate of the longest path without its anchor. */
    public static final int MAX_OCSP_RESPONSES = 4;
    /** Bytes. One answer with the responder's certificate has 1 to 3 kB, post-quantum 15 kB. */
    public static final int MAX_OCSP_BYTES = 32 * 1024;
    /** Answers of one response: usually one, for the certificate asked about. */
    public static final int MAX_OCSP_ANSWERS = 16;
    /** One is usual; archives carry a second and third. */
    public static final int MAX_TOKENS = 4;
    /** Pieces of evidence beside the signature, of all kinds. */
    public static final int MAX_EVIDENCE = MAX_CERTIFICATES + MAX_CRLS + MAX_OCSP_RESPONSES + MAX_TOKENS;
    /** Certificates of a path, signer and anchor included. */
    public static final int MAX_PATH = 5;
    /** Issuer candidates tried for all of one path. */
    public static final int MAX_CANDIDATES = 16;
    /** Relative distinguished names of one name. */
    public static final int MAX_NAMES = 64;
    /** Extensions of one certificate or revocation list. */
    public static final int MAX_EXTENSIONS = 32;
    /** Octets of a serial number, by RFC 5280. */
    public static final int MAX_SERIAL_BYTES = 20;
    /** Signed or unsigned attributes; products add up to ten. */
    public static final int MAX_ATTRIBUTES = 32;
    /** Public-key operations of one request, so that none costs more than a few milliseconds. */
    public static final int MAX_PUBLIC_KEY_OPERATIONS = 24;

    private Limits() {}
}
