package org.digitaltrade.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.TreeSet;

/** Hashes that stand for what a channel may not show, made alike by whoever knows what is behind them. */
public final class Commitments {

    private Commitments() {}

    /**
     * Stands for a party without naming it: SHA-256 of the salt's 32 bytes followed by the party's UTF-8 bytes.
     *
     * @param salt 256 random bits; without them the few possible parties could be tried one by one
     */
    public static Hash recipient(Hash salt, PartyId party) {
        return sha256(salt.bytes(), party.value().getBytes(StandardCharsets.UTF_8));
    }

    /** Stands for a set of field codes: SHA-256 of the distinct codes in ascending order, each followed by a line feed. */
    public static Hash fields(Collection<String> codes) {
        StringBuilder lines = new StringBuilder();
        new TreeSet<>(codes).forEach(code -> lines.append(code).append('\n'));
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return Hash.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
