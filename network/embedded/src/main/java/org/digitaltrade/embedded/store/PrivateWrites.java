package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;

/**
 * What a transaction wrote to a collection, in clear.
 *
 * @param version the transaction's place
 * @param namespace the chaincode
 * @param set {@code KVRWSet} bytes; their digest was in the transaction before anything was purged
 */
public record PrivateWrites(Version version, String namespace, String collection, ByteString set) {}
