package org.digitaltrade.format;

import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;

/**
 * The ledger key of a record: Fabric's composite key, {@code U+0000 type U+0000 part U+0000 …}.
 *
 * @param type the record's type
 * @param parts 1 to {@value #MAX_PARTS} parts of 1 to {@value #MAX_PART_LENGTH} characters, without control characters
 */
public record LedgerKey(RecordType type, List<String> parts) {
    /** The longest key has an entity, a year and a counter; one to spare. */
    public static final int MAX_PARTS = 4;
    /** A long identifier is 64 hex digits with a prefix. */
    public static final int MAX_PART_LENGTH = 100;

    private static final char SEPARATOR = '\u0000';

    public LedgerKey {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > MAX_PARTS) {
            throw new RejectedException(Code.ID_INVALID, "a key has 1 to " + MAX_PARTS + " parts");
        }
        parts.forEach(LedgerKey::check);
    }

    public static LedgerKey of(RecordType type, String... parts) {
        return new LedgerKey(type, List.of(parts));
    }

    /** As the world state holds it. */
    public String stateKey() {
        StringBuilder key =
                new StringBuilder().append(SEPARATOR).append(type.code()).append(SEPARATOR);
        parts.forEach(part -> key.append(part).append(SEPARATOR));
        return key.toString();
    }

    /** As paths and tables write it: the parts joined with a tilde. */
    public String id() {
        return String.join("~", parts);
    }

    private static void check(String part) {
        if (part.isEmpty() || part.length() > MAX_PART_LENGTH) {
            throw new RejectedException(Code.ID_INVALID, "a part of a key has 1 to " + MAX_PART_LENGTH + " characters");
        }
        // Printable ASCII without the tilde that joins parts: every other character has twins that look the same.
        if (!part.chars().allMatch(c -> c > ' ' && c < '~')) {
            throw new RejectedException(Code.ID_INVALID, "a key has a character other than printable ASCII");
        }
    }
}
