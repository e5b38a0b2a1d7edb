package org.digitaltrade.server.web;

import org.digitaltrade.domain.Code;

/** The problems for statuses that the framework and the servlet container decide by themselves. */
final class ContainerProblems {

    private ContainerProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 404 -> Problem.of(Code.NOT_FOUND, "no such resource");
            case 405 -> Problem.of(Code.METHOD_NOT_ALLOWED, "the resource doesn't take this method");
            case 406 -> Problem.of(Code.NOT_ACCEPTABLE, "the resource is given as application/json");
            case 413 -> Problem.of(Code.TOO_LARGE, "the request is too large");
            case 415 -> Problem.of(Code.UNSUPPORTED_MEDIA_TYPE, "send application/json");
            case 503 -> Problem.of(Code.BUSY, "the gateway is at its limit").asRetryable();
            default ->
                status < 500
                        ? Problem.of(Code.MALFORMED, "the request is malformed")
                        : Problem.of(Code.INTERNAL_ERROR, "the gateway's log says more");
        };
    }
}
