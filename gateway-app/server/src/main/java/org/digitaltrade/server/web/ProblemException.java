package org.digitaltrade.server.web;

import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.domain.Code;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail());
        this.problem = problem;
    }

    public ProblemException(Code code, String detail) {
        this(Problem.of(code, detail));
    }

    public ProblemException(LedgerFailure failure) {
        this(Problem.of(failure));
    }

    public Problem problem() {
        return problem;
    }
}
