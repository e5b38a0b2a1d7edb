/**
 * Simulation of one transaction: reads from a snapshot, writes into a read/write set, and the bytes of that set exactly as a Fabric
 * peer marshals them: namespaces and keys in UTF-8 byte order, ranges in the order of the queries with their Merkle summary, metadata
 * writes beside value writes. A transaction never sees its own writes.
 */
@NullMarked
package org.digitaltrade.embedded.simulate;

import org.jspecify.annotations.NullMarked;
