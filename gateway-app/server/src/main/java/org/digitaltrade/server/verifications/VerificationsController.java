package org.digitaltrade.server.verifications;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.server.web.Base64Text;
import org.digitaltrade.verifier.ProofVerifier;
import org.digitaltrade.verifier.TrustFile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Verifies a proof file. Whoever doubts this gateway runs the same check elsewhere: nothing but the two files is needed.
 */
@RestController
class VerificationsController {
    private final Clock clock;

    VerificationsController(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param proof the proof file's bytes in Base64, since a changed byte must not get lost on the way
     * @param trust the trust file's bytes in Base64; obtained by the caller on another way than the proof
     * @param at time of verification; now, if left out
     */
    public record VerificationRequest(String proof, String trust, Optional<Instant> at) {}

    /** Answers 200 with the verdict, whatever it is. */
    @PostMapping("/v1/verifications")
    JsonObject verify(@RequestBody VerificationRequest request) {
        TrustFile trust = TrustFile.parse(Base64Text.decode("/trust", request.trust));
        byte[] proof = Base64Text.decode("/proof", request.proof);
        return ProofVerifier.verify(proof, trust, request.at.orElseGet(clock::instant))
                .toJson();
    }
}
