package org.digitaltrade.cli.documents;

/** How an RSA key signs. */
public enum RsaPadding {
    /** RSASSA-PKCS1-v1_5, which every product reads. */
    PKCS1,
    /** RSASSA-PSS with MGF1 under the same digest and a salt as long as the digest. */
    PSS
}
