package org.digitaltrade.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.server.ledger.BlockSink;
import org.digitaltrade.server.ledger.BlockSinks;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole gateway on a port of its own, over a network that can't be reached. */
public final class TestGateway implements AutoCloseable {
    private static final String ALL = "BJCAC,BJCOM,BJEIT,ZHD,ZCY,ZDX,PARTNER";

    private final TestNetwork network;
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private TestGateway(TestNetwork network, ConfigurableApplicationContext context) {
        this.network = network;
        this.context = context;
    }

    /** A gateway that serves all organisations. */
    public static TestGateway in(Path folder) throws IOException {
        return serving(ALL, folder);
    }

    public static TestGateway serving(String organisations, Path folder) throws IOException {
        return start(TestNetwork.in(folder), folder, organisations, 0);
    }

    /** @param port 0 for any that is free */
    public static TestGateway start(TestNetwork network, Path folder, String organisations, int port) {
        return new TestGateway(
                network,
                GatewayApplication.start(
                        "--dtl.connection=" + network.connectionFile(),
                        "--dtl.data=" + folder.resolve("gateway"),
                        "--dtl.organisations=" + organisations,
                        "--server.port=" + port));
    }

    public TestNetwork network() {
        return network;
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Where blocks of a channel are fed in by hand, since no peer sends any. */
    public BlockSink blocks(String channel) {
        return context.getBean(BlockSinks.class).all().stream()
                .filter(sink -> sink.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    /** @param headers name, value, name, value … */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    public HttpResponse<String> post(String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Signs a user in. */
    public String token(String mspId, String user) throws IOException, InterruptedException {
        String certificate = certificate(network.identity(mspId, user));
        JsonObject challenge = json(post(
                "/v1/sessions/challenges", "{\"mspId\":\"" + mspId + "\",\"certificate\":\"" + certificate + "\"}"));
        byte[] signature = network.signer(mspId, user).sign(signInDigest(challenge.string("challenge")));
        JsonObject session = json(post(
                "/v1/sessions",
                "{\"mspId\":\"" + mspId + "\",\"certificate\":\"" + certificate + "\",\"challenge\":\""
                        + challenge.string("challenge") + "\",\"signature\":\""
                        + Base64.getEncoder().encodeToString(signature) + "\"}"));
        return session.string("token");
    }

    public static String certificate(LedgerIdentity identity) {
        try {
            return Base64.getEncoder().encodeToString(identity.certificate().getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonObject json(HttpResponse<String> response) {
        return Json.parseObject(response.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Status and body, for comparing an answer whole. */
    public static String text(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body();
    }

    /** What is signed to sign in with a challenge. */
    public static byte[] signInDigest(String challenge) {
        return Digests.sha256(
                "dtl-sign-in\n".getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(challenge));
    }

    @Override
    public void close() {
        context.close();
    }
}
