package org.digitaltrade.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import org.digitaltrade.client.TransactionSigner;
import org.digitaltrade.format.Digests;
import org.digitaltrade.server.TestGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    @TempDir
    static Path folder;

    private static TestGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = TestGateway.serving("BJCAC,ZHD", folder);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_signed_challenge_opens_a_session_and_signing_out_ends_it() throws Exception {
        String token = gateway.token("ZHD", "User1");
        assertEquals(200, list(token).statusCode());
        gateway.send(gateway.request("/v1/sessions", "Authorization", "Bearer " + token)
                .DELETE()
                .build());
        assertEquals(401, list(token).statusCode());
    }

    @Test
    void every_session_has_a_token_of_its_own() throws Exception {
        assertNotEquals(gateway.token("ZHD", "User1"), gateway.token("ZHD", "User1"));
    }

    @Test
    void a_made_up_token_opens_nothing() throws Exception {
        assertEquals(401, list("A".repeat(43)).statusCode());
    }

    @Test
    void the_challenge_is_used_up_by_the_first_attempt() throws Exception {
        String challenge = challenge("ZHD", "User1");
        assertProblem("SIGNATURE_INVALID", signIn("ZHD", "User1", challenge, signature("ZHD", "Admin", challenge)));
        assertProblem("CHALLENGE_INVALID", signIn("ZHD", "User1", challenge, signature("ZHD", "User1", challenge)));
    }

    @Test
    void a_challenge_is_good_for_the_identity_that_asked_for_it() throws Exception {
        String challenge = challenge("ZHD", "User1");
        assertProblem("CHALLENGE_INVALID", signIn("ZHD", "Admin", challenge, signature("ZHD", "Admin", challenge)));
    }

    @Test
    void a_signature_over_the_challenge_alone_signs_nobody_in() throws Exception {
        String challenge = challenge("ZHD", "User1");
        byte[] bare = gateway.network()
                .signer("ZHD", "User1")
                .sign(Digests.sha256(Base64.getDecoder().decode(challenge)));
        assertProblem(
                "SIGNATURE_INVALID",
                signIn("ZHD", "User1", challenge, Base64.getEncoder().encodeToString(bare)));
    }

    @Test
    void an_organisation_that_this_gateway_does_not_serve_is_told_so() throws Exception {
        assertProblem("ORGANISATION_NOT_SERVED", challengeFor("PARTNER", certificate("PARTNER", "User1")));
    }

    @Test
    void a_certificate_in_the_name_of_another_organisation_is_no_member() throws Exception {
        assertProblem("NOT_A_MEMBER", challengeFor("ZHD", certificate("BJCAC", "User1")));
        assertProblem("NOT_A_MEMBER", challengeFor("NOBODY", certificate("ZHD", "User1")));
    }

    @Test
    void a_node_s_certificate_does_not_call_a_gateway() throws Exception {
        String node = Base64.getEncoder()
                .encodeToString(gateway.network()
                        .identities()
                        .organisation("ZHD")
                        .node()
                        .certificate()
                        .certificate()
                        .getEncoded());
        assertProblem("IDENTITY_INVALID", challengeFor("ZHD", node));
    }

    @Test
    void what_is_no_certificate_is_malformed() throws Exception {
        assertProblem("MALFORMED", challengeFor("ZHD", "AAAA"));
        assertProblem("MALFORMED", challengeFor("ZHD", "not base64"));
        assertProblem("TOO_LARGE", challengeFor("ZHD", "A".repeat(16 * 1024 + 4)));
    }

    private static HttpResponse<String> list(String token) throws Exception {
        return gateway.get("/v1/contracts", "Authorization", "Bearer " + token);
    }

    private static String challenge(String mspId, String user) throws Exception {
        return TestGateway.json(challengeFor(mspId, certificate(mspId, user))).string("challenge");
    }

    private static HttpResponse<String> challengeFor(String mspId, String certificate) throws Exception {
        return gateway.post(
                "/v1/sessions/challenges", "{\"mspId\":\"" + mspId + "\",\"certificate\":\"" + certificate + "\"}");
    }

    private static HttpResponse<String> signIn(String mspId, String user, String challenge, String signature)
            throws Exception {
        return gateway.post(
                "/v1/sessions",
                "{\"mspId\":\"" + mspId + "\",\"certificate\":\"" + certificate(mspId, user) + "\",\"challenge\":\""
                        + challenge + "\",\"signature\":\"" + signature + "\"}");
    }

    private static String signature(String mspId, String user, String challenge) {
        TransactionSigner signer = gateway.network().signer(mspId, user);
        return Base64.getEncoder().encodeToString(signer.sign(TestGateway.signInDigest(challenge)));
    }

    private static String certificate(String mspId, String user) {
        return TestGateway.certificate(gateway.network().identity(mspId, user));
    }

    private static void assertProblem(String code, HttpResponse<String> response) {
        assertEquals(code, TestGateway.json(response).string("code"), response.body());
    }
}
