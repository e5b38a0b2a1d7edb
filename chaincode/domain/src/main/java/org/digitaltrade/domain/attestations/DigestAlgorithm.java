package org.digitaltrade.domain.attestations;

import java.util.Arrays;
import java.util.Optional;

/** The digest algorithms that a signature on this ledger can rest on. Weak ones have no constant, so none can be allowed. */
public enum DigestAlgorithm {
    SHA256("sha256", "2.16.840.1.101.3.4.2.1", 32),
    SHA384("sha384", "2.16.840.1.101.3.4.2.2", 48),
    SHA512("sha512", "2.16.840.1.101.3.4.2.3", 64),
    /** GB/T 32905. */
    SM3("sm3", "1.2.156.10197.1.401", 32);

    private final String label;
    private final String oid;
    private final int lengthBytes;

    DigestAlgorithm(String label, String oid, int lengthBytes) {
        this.label = label;
        this.oid = oid;
        this.lengthBytes = lengthBytes;
    }

    /** As people write it before a colon: {@code sha256:…}. */
    public String label() {
        return label;
    }

    /** The object identifier, dotted. */
    public String oid() {
        return oid;
    }

    public int lengthBytes() {
        return lengthBytes;
    }

    public static Optional<DigestAlgorithm> ofLabel(String label) {
        return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    public static Optional<DigestAlgorithm> ofOid(String oid) {
        return Arrays.stream(values()).filter(one -> one.oid.equals(oid)).findFirst();
    }
}
