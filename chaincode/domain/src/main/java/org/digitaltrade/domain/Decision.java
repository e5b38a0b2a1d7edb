package org.digitaltrade.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a command comes to: events that happened, or a rejection and nothing.
 *
 * @param <E> the events' common type
 */
public sealed interface Decision<E> {

    /** @param events what happened, in order; never empty */
    record Accepted<E>(List<E> events) implements Decision<E> {
        public Accepted {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an accepted command has at least one event");
            }
        }
    }

    record Rejected<E>(Rejection rejection) implements Decision<E> {}

    static <E> Decision<E> accept(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E> Decision<E> accept(List<E> events) {
        return new Accepted<>(events);
    }

    static <E> Decision<E> reject(Code code, String detail) {
        return reject(new Rejection(code, detail));
    }

    static <E> Decision<E> reject(Rejection rejection) {
        return new Rejected<>(rejection);
    }

    /** Accepts with one event unless something stands against it. */
    static <E> Decision<E> acceptUnless(Optional<Rejection> objection, E event) {
        return objection.<Decision<E>>map(Rejected::new).orElseGet(() -> accept(event));
    }

    default <T> T fold(Function<List<E>, T> accepted, Function<Rejection, T> rejected) {
        if (this instanceof Accepted<E> yes) {
            return accepted.apply(yes.events());
        }
        return rejected.apply(((Rejected<E>) this).rejection());
    }
}
