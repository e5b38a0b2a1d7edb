package org.digitaltrade.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.junit.jupiter.api.Test;

class HttpStatusesTest {
    /** Every code that isn't answered with 422, the status of a broken rule of the business. */
    private static final String TABLE = """
            202 OUTCOME_UNKNOWN PENDING
            400 CURSOR_INVALID ID_INVALID MALFORMED UNKNOWN_FUNCTION WRONG_ARGUMENT_COUNT WRONG_CHANNEL
            401 CHALLENGE_INVALID IDENTITY_EXPIRED IDENTITY_NOT_YET_VALID SESSION_REQUIRED
            403 IDENTITY_INVALID NOT_AUTHORISED NOT_A_MEMBER ORGANISATION_NOT_SERVED
            404 NOT_FOUND
            405 METHOD_NOT_ALLOWED
            406 NOT_ACCEPTABLE
            409 ALREADY_RECORDED BAD_STATE CHANGED_MEANWHILE EXISTS EXISTS_WITH_DIFFERENT_CONTENT INVALID_TRANSACTION \
            NOT_ENOUGH_ENDORSERS
            413 TOO_LARGE
            415 UNSUPPORTED_MEDIA_TYPE
            429 BUSY
            500 ALREADY_RUNNING AUTHORITY_MISSING BLOCK_INVALID CONFIRMATION_MISSING CONNECTION_INVALID DATA_LOCKED DATA_UNUSABLE DIFFERENT_PAST DISK_FULL INTERNAL_ERROR \
            PORT_BUSY PROJECTION_DIFFERS PROJECTION_STORE_FAILED
            502 CHAINCODE_ERROR ENDORSERS_DISAGREE GATEWAY_FAILURE
            503 ENDORSERS_MISSING NETWORK_UNREACHABLE ORDERERS_MISSING
            504 ENDORSE_TIMEOUT
            """;

    @Test
    void every_code_has_its_status() {
        Map<Integer, TreeSet<String>> statuses = new TreeMap<>();
        for (Code code : EnumSet.allOf(Code.class)) {
            statuses.computeIfAbsent(HttpStatuses.of(code).value(), status -> new TreeSet<>())
                    .add(code.name());
        }
        statuses.remove(422);
        StringBuilder table = new StringBuilder();
        statuses.forEach((status, codes) ->
                table.append(status).append(' ').append(String.join(" ", codes)).append('\n'));
        assertEquals(TABLE, table.toString());
    }
}
