package org.digitaltrade.embedded.store;

/** Ends a listener's subscription; may be closed more than once. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
