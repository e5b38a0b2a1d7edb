package org.digitaltrade.server.start;

import org.digitaltrade.domain.Code;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps the stack trace of a failure that has a code of its own out of the log: the one line says all. */
final class QuietReporter implements SpringBootExceptionReporter {

    QuietReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return StartFailure.of(failure).code() != Code.INTERNAL_ERROR;
    }
}
