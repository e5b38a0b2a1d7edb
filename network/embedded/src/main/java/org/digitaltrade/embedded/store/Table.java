package org.digitaltrade.embedded.store;

import java.util.Locale;

/** The column families of one channel. */
enum Table {
    /** Block number to block. */
    BLOCKS,
    /** Header hash to block number. */
    HASHES,
    /** Transaction id to its first place. */
    TRANSACTIONS,
    /** Namespace and key to value, version and metadata. */
    STATE,
    /** Namespace, key and version; the value is in the block. */
    HISTORY,
    /** Block number and key: what expires with that block. */
    EXPIRY,
    /** Transaction id and digest to the private data of a simulation, until its transaction comes or is given up. */
    TRANSIENT,
    /** Block, transaction and collection to the private writes in clear. */
    PRIVATE,
    /** Hashed private key and version to nothing: where {@link #PRIVATE} has writes of the key. */
    PRIVATE_KEYS;

    private static final char SEPARATOR = '/';

    /** The column family's name; channel names have no separator. */
    String columnFamily(String channel) {
        return channel + SEPARATOR + name().toLowerCase(Locale.ROOT);
    }
}
