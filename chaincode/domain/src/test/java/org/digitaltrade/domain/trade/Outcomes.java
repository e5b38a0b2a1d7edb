package org.digitaltrade.domain.trade;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Rejection;

/** What a decision comes to, in words: the names of its events, or the code of its rejection. */
final class Outcomes {

    private Outcomes() {}

    static String of(Supplier<? extends Decision<?>> decision) {
        try {
            return decision.get().fold(Outcomes::names, Outcomes::code);
        } catch (RejectedException e) {
            return code(e.rejection());
        }
    }

    private static <E> String names(List<E> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).collect(Collectors.joining(" "));
    }

    private static String code(Rejection rejection) {
        return rejection.code().name();
    }
}
