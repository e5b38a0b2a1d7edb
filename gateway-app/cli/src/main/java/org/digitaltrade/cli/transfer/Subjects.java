package org.digitaltrade.cli.transfer;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Digests;

/**
 * Distinct natural persons by the values of one column. Only shortened hashes of the values are kept, in memory: of five
 * million persons, two share one of 128 bits with a probability of less than 10⁻²⁵.
 */
final class Subjects {
    /** About half a gigabyte of memory; larger sets are counted where they are kept. */
    static final int MAX = 5_000_000;

    private final String column;
    private final Set<Key> ofFile = new HashSet<>();
    private final Set<Key> ofAll = new HashSet<>();

    private record Key(long high, long low) {}

    /** @param column the name of the column; empty for none */
    Subjects(String column) {
        this.column = column;
    }

    boolean isColumn(String name) {
        return !column.isEmpty() && column.equals(name);
    }

    void add(byte[] value, int length) {
        ByteBuffer hash = ByteBuffer.wrap(Digests.sha256(Arrays.copyOf(value, length)));
        Key key = new Key(hash.getLong(), hash.getLong());
        ofFile.add(key);
        ofAll.add(key);
        if (ofAll.size() > MAX) {
            throw new RejectedException(Code.TOO_LARGE, "at most " + MAX + " persons are counted here");
        }
    }

    /** Of the file that was read last; the next one begins with none. */
    int endFile() {
        int count = ofFile.size();
        ofFile.clear();
        return count;
    }

    /** Of all files, each counted once. */
    int all() {
        return ofAll.size();
    }
}
