package org.digitaltrade.domain.attestations;

/** The syntaxes of electronic signatures that the ledger verifies. */
public enum SignatureFormat {
    /** Detached CMS (RFC 5652), which CAdES (EN 319 122-1) and the Chinese GM/T 0010 form are kinds of. */
    CMS
}
