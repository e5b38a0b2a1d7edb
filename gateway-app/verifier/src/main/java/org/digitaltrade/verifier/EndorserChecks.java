package org.digitaltrade.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.NodeRole;
import org.hyperledger.fabric.protos.peer.Endorsement;

/** Checks who signed an answer. Every signature that is there must be good; only different organisations count. */
final class EndorserChecks {

    /** How far a question's time may lie beyond the verifier's: peers accept clocks that differ by as much. */
    private static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofMinutes(15);

    private final MspManager trusted;
    private final Instant at;
    private final Checklist checks;
    /** Set once somebody is not known, about whose role and signature nothing can be said. */
    private boolean someUnknown;

    EndorserChecks(MspManager trusted, Instant at, Checklist checks) {
        this.trusted = trusted;
        this.at = at;
        this.checks = checks;
    }

    /** The organisations whose signature on the answer holds. */
    Set<String> organisations(NotarisedAnswer answer) {
        Instant asked = answer.proposal().header().timestamp();
        checks.check(
                CheckCode.VALIDITY,
                !asked.isAfter(at.plus(MAX_CLOCK_DIFFERENCE)),
                "all certificates were valid when the questions were asked and are at " + at,
                answer.name() + " was asked at " + asked + ", after the time of verification " + at);
        Set<String> organisations = new TreeSet<>();
        for (Endorsement endorsement : answer.endorsements()) {
            check(answer, endorsement, asked, organisations);
        }
        return organisations;
    }

    private void check(NotarisedAnswer answer, Endorsement endorsement, Instant asked, Set<String> organisations) {
        Identity endorser;
        try {
            endorser = trusted.identify(endorsement.getEndorser());
        } catch (InvalidIdentityException e) {
            checks.fail(CheckCode.ENDORSER_TRUSTED, answer.name() + ": " + e.getMessage());
            someUnknown = true;
            checks.reword(CheckCode.ENDORSER_ROLE, roleHolds());
            checks.reword(CheckCode.SIGNATURE, signatureHolds());
            return;
        }
        String name = answer.name() + ", endorser of " + endorser.mspId();
        checks.pass(CheckCode.ENDORSER_TRUSTED, "every endorser has a path to a trusted root");
        boolean peer = endorser.role().filter(NodeRole.PEER::equals).isPresent();
        checks.check(CheckCode.ENDORSER_ROLE, peer, roleHolds(), name + " is no peer");
        boolean signed = endorser.verify(endorsement.getSignature(), answer.payload(), endorsement.getEndorser());
        checks.check(CheckCode.SIGNATURE, signed, signatureHolds(), name + ": signature is not over this answer");
        boolean valid = endorser.isValidAt(asked) && endorser.isValidAt(at);
        if (!valid) {
            checks.fail(CheckCode.VALIDITY, name + ": certificate is not valid at " + asked + " and at " + at);
        }
        if (peer && signed && valid) {
            organisations.add(endorser.mspId());
        }
    }

    private String roleHolds() {
        return someUnknown ? "every endorser that is known is a peer" : "every endorser is a peer";
    }

    private String signatureHolds() {
        return someUnknown ? "every signature of a known endorser is good" : "every signature is good";
    }
}
