package org.digitaltrade.domain.attestations;

import static org.digitaltrade.domain.attestations.AttestationStatus.CHECKED;
import static org.digitaltrade.domain.attestations.AttestationStatus.INDETERMINATE;
import static org.digitaltrade.domain.attestations.AttestationStatus.SUSPENDED;
import static org.digitaltrade.domain.attestations.AttestationStatus.VALID;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.ReadAccess;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;

/** Who may take which step with a recorded attestation, and from which status. */
public enum AttestationStep {
    /** New evidence about the same signature, judged at its own best signature time. */
    REASSESS,
    /** The authority for certification bodies stops reliance for a while. */
    SUSPEND,
    LIFT,
    /** The signatory says since when its key has been in other hands (Electronic Signature Law, article 15). */
    NOTIFY_COMPROMISE,
    /** An authority relays a judgment that the signature is not the signatory's. */
    RECORD_JUDGMENT,
    /** The signatory has signed again, and that signature takes this one's place for what comes. */
    SUPERSEDE,
    /** The submitter takes back what nobody can rely on yet. */
    WITHDRAW;

    private Set<AttestationStatus> from() {
        return switch (this) {
            case SUSPEND -> EnumSet.of(VALID);
            case LIFT -> EnumSet.of(SUSPENDED);
            case REASSESS, NOTIFY_COMPROMISE, RECORD_JUDGMENT, SUPERSEDE -> EnumSet.of(VALID, SUSPENDED);
            case WITHDRAW -> EnumSet.of(CHECKED, INDETERMINATE);
        };
    }

    private Set<Who> actors() {
        return switch (this) {
            case REASSESS -> EnumSet.of(Who.SIGNATORY, Who.SUBMITTER, Who.RELYING, Who.AUTHORITY);
            case SUSPEND, LIFT -> EnumSet.of(Who.SUPERVISOR);
            case NOTIFY_COMPROMISE, SUPERSEDE -> EnumSet.of(Who.SIGNATORY);
            case RECORD_JUDGMENT -> EnumSet.of(Who.AUTHORITY);
            case WITHDRAW -> EnumSet.of(Who.SUBMITTER);
        };
    }

    /** In which relation to an attestation somebody acts. */
    private enum Who {
        SIGNATORY,
        SUBMITTER,
        RELYING,
        /** The officer of the authority for certification bodies. */
        SUPERVISOR,
        /** An agency's officer, or that of the zone that the attestation came from. */
        AUTHORITY;

        boolean is(Actor actor, Attestation attestation) {
            AttestedSignature signature = attestation.signature();
            return switch (this) {
                case SIGNATORY -> acts(actor) && signature.party().equals(actor.party());
                case SUBMITTER ->
                    acts(actor)
                            && attestation.attempts().stream()
                                    .anyMatch(attempt -> attempt.submittedBy().equals(actor.party()));
                case RELYING -> acts(actor) && signature.relyingParties().contains(actor.party());
                case SUPERVISOR -> actor.isOfficerOf(Agency.BJEIT.name());
                case AUTHORITY ->
                    (actor.is(Role.AGENCY_OFFICER) && Agency.isAgency(actor.mspId()))
                            || (attestation.zone().isPresent()
                                    && attestation.zone().equals(ReadAccess.supervisedZone(actor)));
            };
        }

        /** Auditors only read, gateways and relays act for nobody. */
        private static boolean acts(Actor actor) {
            return actor.is(Role.TRADER)
                    || actor.is(Role.CERTIFIER)
                    || actor.is(Role.ZONE_OFFICER)
                    || actor.is(Role.AGENCY_OFFICER);
        }
    }

    /** Why the step can't be taken: NOT_AUTHORISED before BAD_STATE, so that a stranger learns nothing; then CLOCK_BEHIND. */
    public Optional<Rejection> objection(Attestation attestation, Invocation by) {
        return Rejection.unless(
                        actors().stream().anyMatch(who -> who.is(by.actor(), attestation)),
                        Code.NOT_AUTHORISED,
                        by.actor().party() + " may not " + this + " " + attestation.attestationId())
                .or(() -> Rejection.unless(
                        from().contains(attestation.status()),
                        Code.BAD_STATE,
                        attestation.attestationId() + " is " + attestation.status()))
                .or(() -> Rejection.unless(
                        !by.txTime().isBefore(attestation.changedAt()),
                        Code.CLOCK_BEHIND,
                        attestation.attestationId() + " was changed at " + attestation.changedAt()));
    }
}
