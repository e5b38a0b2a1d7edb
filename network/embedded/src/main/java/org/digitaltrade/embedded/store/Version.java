package org.digitaltrade.embedded.store;

/**
 * Where a value was written: Fabric's "height" of a key.
 *
 * @param block block number, unsigned
 * @param transaction position in the block, from 0
 */
public record Version(long block, long transaction) implements Comparable<Version> {

    @Override
    public int compareTo(Version other) {
        int blocks = Long.compareUnsigned(block, other.block);
        return blocks != 0 ? blocks : Long.compareUnsigned(transaction, other.transaction);
    }
}
