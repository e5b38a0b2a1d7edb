package org.digitaltrade.server.web;

import org.digitaltrade.domain.Code;
import org.springframework.http.HttpStatus;

/** Which HTTP status each code is answered with: the one table. */
public final class HttpStatuses {

    private HttpStatuses() {}

    /** The rules of the business, which are most codes, are answered with 422. */
    public static HttpStatus of(Code code) {
        return switch (code) {
            case MALFORMED, WRONG_ARGUMENT_COUNT, UNKNOWN_FUNCTION, WRONG_CHANNEL, ID_INVALID, CURSOR_INVALID ->
                HttpStatus.BAD_REQUEST;
            case SESSION_REQUIRED, CHALLENGE_INVALID, IDENTITY_EXPIRED, IDENTITY_NOT_YET_VALID ->
                HttpStatus.UNAUTHORIZED;
            case NOT_AUTHORISED, NOT_A_MEMBER, IDENTITY_INVALID, ORGANISATION_NOT_SERVED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
            case EXISTS,
                    EXISTS_WITH_DIFFERENT_CONTENT,
                    BAD_STATE,
                    CHANGED_MEANWHILE,
                    NOT_ENOUGH_ENDORSERS,
                    ALREADY_RECORDED,
                    INVALID_TRANSACTION -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case BUSY -> HttpStatus.TOO_MANY_REQUESTS;
            case OUTCOME_UNKNOWN, PENDING -> HttpStatus.ACCEPTED;
            case ENDORSERS_DISAGREE, GATEWAY_FAILURE, CHAINCODE_ERROR -> HttpStatus.BAD_GATEWAY;
            case ENDORSERS_MISSING, ORDERERS_MISSING, NETWORK_UNREACHABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case ENDORSE_TIMEOUT -> HttpStatus.GATEWAY_TIMEOUT;
            // Met only in the log, the status page and at start; an answer that carried one would be a fault.
            case INTERNAL_ERROR,
                    DIFFERENT_PAST,
                    BLOCK_INVALID,
                    PROJECTION_DIFFERS,
                    PROJECTION_STORE_FAILED,
                    PORT_BUSY,
                    ALREADY_RUNNING,
                    CONFIRMATION_MISSING,
                    AUTHORITY_MISSING,
                    DATA_LOCKED,
                    DISK_FULL,
                    DATA_UNUSABLE,
                    CONNECTION_INVALID -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
