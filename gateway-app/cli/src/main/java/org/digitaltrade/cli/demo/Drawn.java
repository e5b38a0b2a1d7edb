package org.digitaltrade.cli.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Hash;

/** Identifiers and salts that a client draws, so that a retry names the same record. */
final class Drawn {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 6;
    private static final int SALT_BYTES = 32;

    private Drawn() {}

    /** Of a record of the zone Haidian in this year, for example {@code CT-HD-2026-0123456789ab}. */
    static String id(String prefix) {
        return prefix + "-HD-" + BeijingTime.year(Instant.now()) + "-" + hex(ID_BYTES);
    }

    /** Of an agreement between two parties, {@code PA-2026-0123456789ab}. */
    static String agreementId() {
        return "PA-" + BeijingTime.year(Instant.now()) + "-" + hex(ID_BYTES);
    }

    /** Of a trust scheme for one telling of the story, {@code CN-DEMO-0123456789AB}. */
    static String schemeId(String country) {
        return country + "-DEMO-" + hex(ID_BYTES).toUpperCase(Locale.ROOT);
    }

    /** 256 random bits. */
    static Hash salt() {
        return new Hash(hex(SALT_BYTES));
    }

    private static String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
