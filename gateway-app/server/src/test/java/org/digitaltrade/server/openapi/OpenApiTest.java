package org.digitaltrade.server.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.server.TestGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {
    /** What says who calls by signatures of its own, or tells nothing of any record. */
    private static final Set<String> OPEN = Set.of(
            "post /v1/transactions/prepare",
            "post /v1/transactions/endorse",
            "post /v1/transactions/submit",
            "get /v1/transactions/{id}",
            "post /v1/sessions/challenges",
            "post /v1/sessions",
            "delete /v1/sessions",
            "post /v1/verifications",
            "get /v1/status",
            "get /health/live",
            "get /health/ready");

    @TempDir
    static Path folder;

    private static TestGateway gateway;
    private static JsonObject description;

    @BeforeAll
    static void start() throws Exception {
        gateway = TestGateway.in(folder);
        description = TestGateway.json(gateway.get("/v1/openapi"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void every_operation_needs_a_session_except_those_listed_here() {
        Set<String> open = new TreeSet<>();
        forEachOperation((name, operation) -> {
            if (operation.find("security").isEmpty()) {
                open.add(name);
            }
        });
        assertEquals(new TreeSet<>(OPEN), open);
    }

    @Test
    void what_is_said_to_need_a_session_is_refused_without() throws Exception {
        List<String> answers = new ArrayList<>();
        for (String path : readingPaths()) {
            answers.add(path + " " + gateway.get(path).statusCode());
        }
        assertFalse(answers.isEmpty());
        assertEquals(
                List.of(),
                answers.stream().filter(answer -> !answer.endsWith(" 401")).toList());
    }

    @Test
    void somebody_signed_in_finds_nothing_where_there_is_nothing() throws Exception {
        String token = "Bearer " + gateway.token("PARTNER", "User1");
        for (String path : readingPaths()) {
            int status = gateway.get(path, "Authorization", token).statusCode();
            // What this test fills in can be no record's id where these have a form of their own.
            List<Integer> nothing = path.contains("A-00") ? List.of(400, 404) : List.of(404);
            assertTrue(path.contains("00") ? nothing.contains(status) : status == 200, path + " " + status);
        }
    }

    @Test
    void every_operation_has_a_name_and_may_end_in_a_problem() {
        Set<String> names = new TreeSet<>();
        List<String> operations = new ArrayList<>();
        forEachOperation((name, operation) -> {
            operations.add(name);
            names.add(operation.string("operationId"));
            ((JsonObject) operation.get("responses")).get("default");
        });
        assertEquals(operations.size(), names.size());
    }

    @Test
    void it_does_not_repeat_the_address_that_it_was_asked_at() {
        assertFalse(description.toString().contains("127.0.0.1"));
    }

    private static List<String> readingPaths() {
        List<String> paths = new ArrayList<>();
        forEachOperation((name, operation) -> {
            if (name.startsWith("get ") && operation.find("security").isPresent()) {
                paths.add(name.substring(4)
                        .replace("/v1/recognised", "/v1/recognised?relying=CN&service=CN-X~y")
                        .replace("/v1/impact", "/v1/impact?of=CN-X")
                        .replace("{id}", "A-00")
                        .replace("{channel}", "trade")
                        .replace("{number}", "00"));
            }
        });
        return paths;
    }

    private interface Visitor {
        void visit(String name, JsonObject operation);
    }

    private static void forEachOperation(Visitor visitor) {
        ((JsonObject) description.get("paths"))
                .members()
                .forEach((path, operations) -> ((JsonObject) operations)
                        .members()
                        .forEach((method, operation) -> visitor.visit(method + " " + path, (JsonObject) operation)));
    }
}
