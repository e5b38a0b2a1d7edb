/**
 * What a peer keeps: blocks, the index of transactions, world state with versions and metadata, and key history, one ledger per
 * channel in one RocksDB. A block and everything it changes are one synced atomic write; a reader sees one height through a
 * {@link org.digitaltrade.embedded.store.Snapshot}. Keys are ordered as Fabric orders them: by unsigned UTF-8 bytes.
 */
@NullMarked
package org.digitaltrade.embedded.store;

import org.jspecify.annotations.NullMarked;
