package org.digitaltrade.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever a request ends with into a problem. */
@RestControllerAdvice
final class ErrorHandling {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);

    private final ProblemWriter writer;

    ErrorHandling(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    void problem(ProblemException e, Locale locale, HttpServletResponse response) throws IOException {
        writer.write(response, e.problem(), locale);
    }

    @ExceptionHandler
    void rejected(RejectedException e, Locale locale, HttpServletResponse response) throws IOException {
        writer.write(response, Problem.of(e.rejection()), locale);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException e, Locale locale, HttpServletResponse response) throws IOException {
        writer.write(response, Problem.of(Code.MALFORMED, "the body is missing or can't be read"), locale);
    }

    @ExceptionHandler({ServletRequestBindingException.class, TypeMismatchException.class})
    void parameter(Exception e, Locale locale, HttpServletResponse response) throws IOException {
        writer.write(response, Problem.of(Code.MALFORMED, "a parameter is missing or has a wrong form"), locale);
    }

    /** Everything else: what Spring itself answers with a status, and the faults of this program. */
    @ExceptionHandler
    void other(Exception e, Locale locale, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse refused) {
            HttpHeaders headers = refused.getHeaders();
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            writer.write(response, ContainerProblems.of(refused.getStatusCode().value()), locale);
            return;
        }
        LOG.error("request failed", e);
        writer.write(response, Problem.of(Code.INTERNAL_ERROR, "the gateway's log says more"), locale);
    }
}
