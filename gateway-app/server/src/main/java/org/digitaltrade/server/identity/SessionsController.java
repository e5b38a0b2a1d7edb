package org.digitaltrade.server.identity;

import com.google.protobuf.ByteString;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.web.Base64Text;
import org.digitaltrade.server.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in with the ledger identity: a challenge is asked for, signed and handed in for a session's token. */
@RestController
@RequestMapping("/v1/sessions")
class SessionsController {
    /** What is signed begins with this, so that a signature made for signing in is good for nothing else. */
    static final ByteString SIGNED_PREFIX = ByteString.copyFromUtf8("dtl-sign-in\n");

    private final CallerChecks callers;
    private final Challenges challenges;
    private final Sessions sessions;

    SessionsController(CallerChecks callers, Challenges challenges, Sessions sessions) {
        this.callers = callers;
        this.challenges = challenges;
        this.sessions = sessions;
    }

    /** @param challenge Base64 of 32 bytes; sign {@code "dtl-sign-in\n"} followed by these bytes */
    public record ChallengeAnswer(String challenge, Instant expiresAt) {}

    /**
     * @param certificate DER in Base64
     * @param challenge as given
     * @param signature ECDSA with SHA-256, DER with low S, in Base64
     */
    public record SignIn(String mspId, String certificate, String challenge, String signature) {}

    /** @param token to be sent as {@code Authorization: Bearer} */
    public record SessionAnswer(String token, Instant expiresAt) {}

    @PostMapping("/challenges")
    @ResponseStatus(HttpStatus.CREATED)
    ChallengeAnswer challenge(@RequestBody PresentedCertificate presented) {
        Caller caller = callers.accept(presented);
        Challenges.Challenge issued = challenges.issueTo(caller.identity().serialized());
        return new ChallengeAnswer(Base64Text.encode(issued.challenge().toByteArray()), issued.expiresAt());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SessionAnswer signIn(@RequestBody SignIn request) {
        Caller caller = callers.accept(new PresentedCertificate(request.mspId, request.certificate));
        ByteString challenge = ByteString.copyFrom(Base64Text.decode("/challenge", request.challenge));
        ByteString signature = ByteString.copyFrom(Base64Text.decode("/signature", request.signature));
        challenges.use(challenge, caller.identity().serialized());
        if (!caller.identity().verify(signature, SIGNED_PREFIX, challenge)) {
            throw new ProblemException(Code.SIGNATURE_INVALID, "the signature isn't over this challenge");
        }
        Sessions.Ticket ticket = sessions.open(caller);
        return new SessionAnswer(ticket.token(), ticket.expiresAt());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        SignedIn.token(request).ifPresent(sessions::close);
    }
}
