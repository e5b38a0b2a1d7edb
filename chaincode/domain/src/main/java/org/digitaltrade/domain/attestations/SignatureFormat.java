package org.digitaltrade.domain.attestations;

/** The syntaxes of electronic signatures that the ledger verifies. */
public enum SignatureFormat {
    /** Detached CMS (RFC 5652), which CAdES (EN 319 122-1) and the Chinese GM/T 0010 form are kinds of. */
    CMS,
    /** The CMS out of a PDF (EN 319 142-1), on the digest of the byte ranges that it names. */
    PADES,
    /** A sealing signature of GM/T 0031 or GB/T 38540, on the SM3 of an OFD document's Signature.xml. */
    SES,
    /** A compact JSON signature (TS 119 182-1) that names the document by its digest. */
    JADES,
    /** An XML signature (EN 319 132-1) as its canonical octets. */
    XADES
}
