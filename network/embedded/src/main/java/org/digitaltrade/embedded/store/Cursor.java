package org.digitaltrade.embedded.store;

import org.jspecify.annotations.Nullable;

/**
 * Rows one by one. Holds native memory until closed; closing its snapshot closes it too.
 *
 * @param <T> the row
 */
public interface Cursor<T> extends AutoCloseable {

    /** The next row, or {@code null} after the last. */
    @Nullable
    T next();

    /** May be called more than once. */
    @Override
    void close();
}
