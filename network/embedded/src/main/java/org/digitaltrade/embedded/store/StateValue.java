package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;

/**
 * The current value of a key.
 *
 * @param value never empty: an empty value is a deletion
 * @param version where it was last written; a write of metadata alone moves it too
 * @param metadata a {@code KVMetadataWrite} without key, sorted by name; empty if the key has none
 */
public record StateValue(ByteString value, Version version, ByteString metadata) {}
