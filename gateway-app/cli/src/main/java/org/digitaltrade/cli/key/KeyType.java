package org.digitaltrade.cli.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.digitaltrade.cli.documents.DocumentKeyKind;

/** The kinds of keys by the names that the command line gives them. */
public enum KeyType {
    /** P-256: the only kind for an identity on the ledger. */
    EC(DocumentKeyKind.P256),
    /** 3072 bits: the least for a new signature on a document. */
    RSA(DocumentKeyKind.RSA3072),
    /** The Chinese national curve, for signing documents. */
    SM2(DocumentKeyKind.SM2);

    private final DocumentKeyKind kind;

    KeyType(DocumentKeyKind kind) {
        this.kind = kind;
    }

    /** The signature algorithm by its name in the Java platform. */
    String signatureAlgorithm() {
        return kind.certificateAlgorithm();
    }

    KeyPair generate() throws GeneralSecurityException {
        return kind.generate();
    }
}
