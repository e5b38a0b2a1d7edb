package org.digitaltrade.client;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/** Signs in by signing the gateway's challenge with the ledger identity; keeps the token in memory only. */
final class RestSession {
    /** Set before the challenge, so that the signature can't be one over a transaction. */
    private static final byte[] PURPOSE = "dtl-sign-in\n".getBytes(StandardCharsets.US_ASCII);

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final LedgerIdentity identity;
    private final TransactionSigner signer;
    private Optional<String> token = Optional.empty();

    RestSession(LedgerIdentity identity, TransactionSigner signer) {
        this.identity = identity;
        this.signer = signer;
    }

    synchronized Optional<String> token() {
        return token;
    }

    synchronized String signIn(RestClient gateway) throws LedgerException {
        JsonObject who = identityJson();
        String challenge = gateway.post(Stage.PREPARE, "/v1/sessions/challenges", who, LIMIT)
                .string("challenge");
        byte[] digest = Digests.sha256(PURPOSE, Base64.getDecoder().decode(challenge));
        JsonObject answer = who.with("challenge", new JsonString(challenge))
                .with("signature", new JsonString(Base64.getEncoder().encodeToString(signer.sign(digest))));
        String fresh =
                gateway.post(Stage.PREPARE, "/v1/sessions", answer, LIMIT).string("token");
        token = Optional.of(fresh);
        return fresh;
    }

    private JsonObject identityJson() {
        try {
            String der =
                    Base64.getEncoder().encodeToString(identity.certificate().getEncoded());
            return JsonObject.of(Map.of("mspId", new JsonString(identity.mspId()), "certificate", new JsonString(der)));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }
}
