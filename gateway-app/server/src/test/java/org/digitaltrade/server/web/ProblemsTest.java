package org.digitaltrade.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.digitaltrade.format.Json;
import org.digitaltrade.server.TestGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsTest {
    @TempDir
    static Path folder;

    private static TestGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = TestGateway.in(folder);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_problem_says_everything_in_one_document() throws Exception {
        HttpResponse<String> response = gateway.get("/v1/contracts");
        assertEquals(
                "401 {\"code\":\"SESSION_REQUIRED\",\"detail\":\"sign in first: POST /v1/sessions\",\"retryable\":false,"
                        + "\"status\":401,\"title\":\"Sign in first\",\"type\":\"/problems/SESSION_REQUIRED\"}",
                TestGateway.text(response));
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertEquals("Bearer", header(response, "WWW-Authenticate"));
    }

    @Test
    void title_and_detail_speak_the_caller_s_language_and_the_code_none() throws Exception {
        String problem = gateway.get("/nowhere", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .body();
        assertEquals(
                "{\"code\":\"NOT_FOUND\",\"detail\":\"没有该资源\",\"retryable\":false,\"status\":404,"
                        + "\"title\":\"未找到\",\"type\":\"/problems/NOT_FOUND\"}",
                problem);
        assertEquals(
                "Not found",
                Json.parseObject(gateway.get("/nowhere", "Accept-Language", "fr")
                                .body()
                                .getBytes(StandardCharsets.UTF_8))
                        .string("title"));
    }

    @Test
    void what_filters_and_the_container_refuse_are_problems_too() throws Exception {
        assertProblem(404, "NOT_FOUND", gateway.get("/nowhere"));
        assertProblem(404, "NOT_FOUND", gateway.get("/error"));
        assertProblem(405, "METHOD_NOT_ALLOWED", gateway.post("/v1/status", "{}"));
        assertProblem(406, "NOT_ACCEPTABLE", gateway.get("/v1/status", "Accept", "application/xml"));
        assertProblem(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                gateway.send(gateway.request("/v1/sessions", "Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))
                        .build()));
        assertProblem(400, "MALFORMED", gateway.get("/v1/contracts/a%2Fb"));
        assertEquals(
                "HTTP/1.1 400",
                raw("GET /v1/\u0001status HTTP/1.1\r\nHost: x\r\n\r\n").substring(0, 12));
        assertEquals(
                "{\"code\":\"MALFORMED\",\"detail\":\"the request is malformed\",\"retryable\":false,\"status\":400,"
                        + "\"title\":\"The request is not in the form that it must have\",\"type\":\"/problems/MALFORMED\"}",
                body(raw("GET /v1/\u0001status HTTP/1.1\r\nHost: x\r\n\r\n")));
    }

    @Test
    void a_body_that_is_not_strict_json_is_refused_before_it_is_looked_at() throws Exception {
        for (String bad : new String[] {
            "",
            "{",
            "[]",
            "null",
            "{\"mspId\":1}",
            "{\"mspId\":\"A\",\"mspId\":\"B\"}",
            "{} {}",
            "{\"x\":1.5}",
            "{\"mspId\":\"ZHD\",\"certificate\":\"\",\"more\":true}",
            "{\"mspId\":\"ZHD\"}",
            "\ufeff{}"
        }) {
            assertProblem(400, "MALFORMED", gateway.post("/v1/sessions/challenges", bad));
        }
        String deep = "[".repeat(100) + "]".repeat(100);
        assertProblem(400, "MALFORMED", gateway.post("/v1/sessions/challenges", deep));
    }

    @Test
    void an_id_that_can_be_no_record_s_or_transaction_s_is_told_apart_from_one_that_is_not_there() throws Exception {
        String token = "Bearer " + gateway.token("BJCAC", "User1");
        for (String path : new String[] {
            "/v1/contracts/nonsense",
            "/v1/contracts/nonsense/history",
            "/v1/transfers/CT-HD-2026-0123456789ab",
            "/v1/meters/2026",
            "/v1/attestations/AT-0123",
            "/v1/parties/somebody",
            "/v1/transactions/nonsense",
            "/v1/transactions/" + "AB".repeat(32),
            "/v1/transactions/nonsense/details"
        }) {
            assertProblem(400, "ID_INVALID", gateway.get(path, "Authorization", token));
        }
        for (String path : new String[] {
            "/v1/contracts/CT-HD-2026-0123456789ab",
            "/v1/meters/91110108MA0DEM013A~2026",
            "/v1/transactions/" + "ab".repeat(32),
            "/v1/transactions/" + "ab".repeat(32) + "/details"
        }) {
            assertProblem(404, "NOT_FOUND", gateway.get(path, "Authorization", token));
        }
    }

    @Test
    void an_unknown_member_is_named_by_its_pointer() throws Exception {
        String detail = TestGateway.json(gateway.post(
                        "/v1/sessions/challenges", "{\"mspId\":\"ZHD\",\"certificate\":\"\",\"more\":true}"))
                .string("detail");
        assertEquals("/more: unknown member", detail);
    }

    @Test
    void a_body_beyond_the_limit_is_refused() throws Exception {
        String large = "{\"mspId\":\"" + "A".repeat(Json.MAX_BYTES) + "\"}";
        assertProblem(413, "TOO_LARGE", gateway.post("/v1/sessions/challenges", large));
    }

    @Test
    void a_harmless_request_id_comes_back_and_another_is_replaced() throws Exception {
        assertEquals("trace-1", header(gateway.get("/v1/status", "X-Request-Id", "trace-1"), "X-Request-Id"));
        assertFalse(header(gateway.get("/v1/status", "X-Request-Id", "a b\tc"), "X-Request-Id")
                .contains(" "));
    }

    @Test
    void every_answer_protects_itself() throws Exception {
        HttpResponse<String> page = gateway.get("/");
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals(
                "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
                header(page, "Content-Security-Policy"));
    }

    @Test
    void the_type_of_a_problem_leads_to_its_page() throws Exception {
        String page = gateway.get("/problems/CHANGED_MEANWHILE", "Accept-Language", "en")
                .body();
        assertEquals("""
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>CHANGED_MEANWHILE</title></head>
                <body>
                <h1>CHANGED_MEANWHILE</h1>
                <p>Changed meanwhile: propose and sign afresh</p>
                <p>HTTP 409</p>
                </body>
                </html>
                """, page);
        assertProblem(404, "NOT_FOUND", gateway.get("/problems/%3Cscript%3E"));
    }

    private static void assertProblem(int status, String code, HttpResponse<String> response) {
        assertEquals("application/problem+json", header(response, "Content-Type"), response.body());
        assertEquals(
                status + " " + code,
                response.statusCode() + " " + TestGateway.json(response).string("code"));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("none");
    }

    /** What an HTTP client would refuse to send. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String body(String response) {
        String body = response.substring(response.indexOf("\r\n\r\n") + 4);
        return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    }
}
