package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import org.jspecify.annotations.Nullable;

/** An open query of a transaction. */
public interface QueryCursor extends AutoCloseable {

    /** The next result as the chaincode receives it (a marshalled {@code KV} or {@code KeyModification}); {@code null} at the end. */
    @Nullable
    ByteString next();

    /** The key at which a later page would begin, empty at the end. Nothing enters the read set. */
    String bookmark();

    /** May be called more than once. */
    @Override
    void close();
}
