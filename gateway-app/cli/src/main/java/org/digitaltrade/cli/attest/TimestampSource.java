package org.digitaltrade.cli.attest;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.attestations.DigestAlgorithm;

/**
 * A timestamping authority that the person named (RFC 3161 over HTTP). Only its digest of the signature value goes there; no
 * redirection is followed, so that nobody can send this program to an address that the person didn't name.
 */
final class TimestampSource {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** Bytes: a token with its chain has 3 to 10 kB, post-quantum 60. */
    private static final int MAX_ANSWER_BYTES = 256 * 1024;

    private static final int NONCE_BITS = 64;
    private static final int HTTP_OK = 200;

    private TimestampSource() {}

    /** @return the DER of a token over these bytes */
    static byte[] token(URI authority, byte[] stamped) throws IOException, InterruptedException, CommandException {
        if (!"http".equals(authority.getScheme()) && !"https".equals(authority.getScheme())) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "a timestamping authority is http: or https:");
        }
        TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        TimeStampRequest request = requests.generate(
                new ASN1ObjectIdentifier(DigestAlgorithm.SHA256.oid()),
                DocumentDigests.of(stamped, DigestAlgorithm.SHA256).bytes(),
                new BigInteger(NONCE_BITS, new SecureRandom()));
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpResponse<java.io.InputStream> response = client.send(
                HttpRequest.newBuilder(authority)
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (java.io.InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(MAX_ANSWER_BYTES + 1);
            if (response.statusCode() != HTTP_OK || bytes.length > MAX_ANSWER_BYTES) {
                throw unusable(authority + " answered " + response.statusCode() + " with " + bytes.length + " bytes");
            }
            TimeStampResponse answer = new TimeStampResponse(bytes);
            answer.validate(request);
            if (answer.getTimeStampToken() == null) {
                throw unusable(authority + " gave no token, status " + answer.getStatus());
            }
            return answer.getTimeStampToken().getEncoded();
        } catch (TSPException e) {
            throw unusable(authority + " gave a token for something else");
        }
    }

    private static CommandException unusable(String detail) {
        return new CommandException(ExitCode.NETWORK, "TIMESTAMP_NOT_OBTAINED", detail)
                .withCure("sign without --timestamp, and give a token as evidence later");
    }
}
