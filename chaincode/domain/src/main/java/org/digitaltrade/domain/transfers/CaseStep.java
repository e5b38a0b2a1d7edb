package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.transfers.CaseActor.ANYONE;
import static org.digitaltrade.domain.transfers.CaseActor.AUTHORITY;
import static org.digitaltrade.domain.transfers.CaseActor.BJCAC;
import static org.digitaltrade.domain.transfers.CaseActor.CERTIFIER;
import static org.digitaltrade.domain.transfers.CaseActor.HANDLER;
import static org.digitaltrade.domain.transfers.CaseActor.OWN_CERTIFIER;
import static org.digitaltrade.domain.transfers.CaseActor.ZONE_OFFICER;
import static org.digitaltrade.domain.transfers.CaseState.ACCEPTED;
import static org.digitaltrade.domain.transfers.CaseState.ACTIVE;
import static org.digitaltrade.domain.transfers.CaseState.CLASSIFIED;
import static org.digitaltrade.domain.transfers.CaseState.CLOSED;
import static org.digitaltrade.domain.transfers.CaseState.DRAFT;
import static org.digitaltrade.domain.transfers.CaseState.EXPIRED;
import static org.digitaltrade.domain.transfers.CaseState.FAILED;
import static org.digitaltrade.domain.transfers.CaseState.FORWARDED;
import static org.digitaltrade.domain.transfers.CaseState.RECTIFYING;
import static org.digitaltrade.domain.transfers.CaseState.REEVALUATION;
import static org.digitaltrade.domain.transfers.CaseState.RENEWAL_PENDING;
import static org.digitaltrade.domain.transfers.CaseState.RETURNED;
import static org.digitaltrade.domain.transfers.CaseState.REVOKED;
import static org.digitaltrade.domain.transfers.CaseState.SCC_EFFECTIVE;
import static org.digitaltrade.domain.transfers.CaseState.STEP_UP_REQUIRED;
import static org.digitaltrade.domain.transfers.CaseState.SUBMITTED;
import static org.digitaltrade.domain.transfers.CaseState.SUPERSEDED;
import static org.digitaltrade.domain.transfers.CaseState.SUSPENDED;
import static org.digitaltrade.domain.transfers.CaseState.UNDER_ASSESSMENT;
import static org.digitaltrade.domain.transfers.CaseState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.Rejection;

/** Who may take which step from which state. Everything else about a step is the business of the rules for it. */
public enum CaseStep {
    CLASSIFY,
    SUBMIT,
    RETURN_INCOMPLETE,
    RESUBMIT,
    RELAY_AUTHORITY_APPROVAL,
    FORWARD,
    RELAY_ACCEPTANCE,
    START_ASSESSMENT,
    REQUEST_SUPPLEMENT,
    SUPPLEMENT,
    TERMINATE_ASSESSMENT,
    RELAY_DECISION,
    REQUEST_REEVALUATION,
    RELAY_REEVALUATION,
    DECLARE_SCC_EFFECTIVE,
    RECORD_FILING,
    RECORD_CERTIFICATE,
    ACKNOWLEDGE_EXEMPTION,
    RECORD_USAGE,
    SUSPEND,
    START_RECTIFY,
    REINSTATE,
    REVOKE,
    APPLY_EXTENSION,
    RELAY_EXTENSION,
    SUPERSEDE,
    RECORD_OPINION,
    REPORT_RISK,
    RECORD_CONTACTS,
    PURGE_CONTACTS,
    EXPIRE_CHECK,
    WITHDRAW,
    CLOSE;

    private List<Permission> permissions() {
        return switch (this) {
            case CLASSIFY -> List.of(may(HANDLER, DRAFT, CLASSIFIED, STEP_UP_REQUIRED));
            case SUBMIT -> List.of(may(HANDLER, CLASSIFIED));
            case RETURN_INCOMPLETE -> List.of(may(ZONE_OFFICER, SUBMITTED), may(BJCAC, SUBMITTED, SCC_EFFECTIVE));
            case RESUBMIT -> List.of(may(HANDLER, RETURNED));
            case RELAY_AUTHORITY_APPROVAL -> List.of(may(BJCAC, CLASSIFIED));
            case FORWARD -> List.of(may(BJCAC, SUBMITTED));
            case RELAY_ACCEPTANCE -> List.of(may(BJCAC, FORWARDED));
            case START_ASSESSMENT -> List.of(may(BJCAC, ACCEPTED));
            case REQUEST_SUPPLEMENT, RELAY_DECISION -> List.of(may(BJCAC, UNDER_ASSESSMENT));
            case SUPPLEMENT -> List.of(may(HANDLER, CaseState.SUPPLEMENT));
            case TERMINATE_ASSESSMENT -> List.of(may(BJCAC, UNDER_ASSESSMENT, CaseState.SUPPLEMENT));
            case REQUEST_REEVALUATION -> List.of(may(HANDLER, FAILED, ACTIVE));
            case RELAY_REEVALUATION -> List.of(may(BJCAC, REEVALUATION));
            case RECORD_CERTIFICATE -> List.of(may(CERTIFIER, SUBMITTED));
            case DECLARE_SCC_EFFECTIVE -> List.of(may(HANDLER, SUBMITTED));
            case RECORD_FILING -> List.of(may(BJCAC, SCC_EFFECTIVE));
            case ACKNOWLEDGE_EXEMPTION -> List.of(may(HANDLER, SUBMITTED), may(ZONE_OFFICER, SUBMITTED));
            case RECORD_USAGE -> List.of(may(HANDLER, ACTIVE, RENEWAL_PENDING));
            case SUSPEND ->
                List.of(
                        may(HANDLER, ACTIVE, RENEWAL_PENDING),
                        may(BJCAC, ACTIVE, RENEWAL_PENDING),
                        may(OWN_CERTIFIER, ACTIVE, RENEWAL_PENDING));
            case START_RECTIFY -> List.of(may(HANDLER, SUSPENDED));
            case REINSTATE -> List.of(may(HANDLER, RECTIFYING), may(BJCAC, RECTIFYING), may(OWN_CERTIFIER, RECTIFYING));
            case REVOKE ->
                List.of(
                        may(BJCAC, ACTIVE, RENEWAL_PENDING, SUSPENDED, RECTIFYING),
                        may(OWN_CERTIFIER, ACTIVE, RENEWAL_PENDING, SUSPENDED, RECTIFYING));
            case APPLY_EXTENSION -> List.of(may(HANDLER, ACTIVE));
            case RELAY_EXTENSION -> List.of(may(BJCAC, RENEWAL_PENDING));
            case SUPERSEDE -> List.of(may(HANDLER, ACTIVE, STEP_UP_REQUIRED), may(BJCAC, ACTIVE, STEP_UP_REQUIRED));
            case RECORD_OPINION -> List.of(new Permission(AUTHORITY, open()));
            case REPORT_RISK ->
                List.of(
                        new Permission(HANDLER, everActive()),
                        new Permission(BJCAC, everActive()),
                        new Permission(ZONE_OFFICER, everActive()),
                        new Permission(OWN_CERTIFIER, everActive()));
            case RECORD_CONTACTS -> List.of(new Permission(HANDLER, notFinal()));
            case PURGE_CONTACTS ->
                List.of(
                        new Permission(HANDLER, ended()),
                        new Permission(ZONE_OFFICER, ended()),
                        new Permission(BJCAC, ended()));
            case EXPIRE_CHECK -> List.of(may(ANYONE, ACTIVE, RENEWAL_PENDING));
            case WITHDRAW -> List.of(new Permission(HANDLER, notFinal()));
            case CLOSE -> List.of(may(HANDLER, ACTIVE));
        };
    }

    /** Why the step can't be taken: NOT_AUTHORISED before BAD_STATE, so that a stranger learns nothing; then CLOCK_BEHIND. */
    public Optional<Rejection> objection(TransferCase transferCase, Invocation by) {
        return notAuthorised(transferCase, by.actor())
                .or(() -> Rejection.unless(
                        permissions(transferCase, by.actor())
                                .anyMatch(permission -> permission.states().contains(transferCase.state())),
                        Code.BAD_STATE,
                        "the case is " + transferCase.state()))
                .or(() -> Rejection.unless(
                        !by.txTime().isBefore(transferCase.changedAt()),
                        Code.CLOCK_BEHIND,
                        "the case was changed at " + transferCase.changedAt()));
    }

    /** NOT_AUTHORISED if the step isn't this actor's in any state. */
    public Optional<Rejection> notAuthorised(TransferCase transferCase, Actor actor) {
        return Rejection.unless(
                permissions(transferCase, actor).findAny().isPresent(),
                Code.NOT_AUTHORISED,
                actor.party() + " may not " + this + " this case");
    }

    private Stream<Permission> permissions(TransferCase transferCase, Actor actor) {
        return permissions().stream().filter(permission -> permission.actor().is(actor, transferCase));
    }

    private record Permission(CaseActor actor, Set<CaseState> states) {}

    private static Permission may(CaseActor actor, CaseState first, CaseState... more) {
        return new Permission(actor, EnumSet.of(first, more));
    }

    /** From submission to the end. */
    private static Set<CaseState> open() {
        Set<CaseState> states = notFinal();
        states.removeAll(EnumSet.of(DRAFT, CLASSIFIED));
        return states;
    }

    /** Where data may have left, even if it no longer does. */
    private static Set<CaseState> everActive() {
        return EnumSet.of(
                ACTIVE,
                RENEWAL_PENDING,
                SUSPENDED,
                RECTIFYING,
                STEP_UP_REQUIRED,
                REEVALUATION,
                REVOKED,
                EXPIRED,
                SUPERSEDED,
                WITHDRAWN,
                CLOSED);
    }

    private static Set<CaseState> ended() {
        return EnumSet.complementOf(EnumSet.copyOf(notFinal()));
    }

    private static Set<CaseState> notFinal() {
        EnumSet<CaseState> states = EnumSet.allOf(CaseState.class);
        Arrays.stream(CaseState.values()).filter(CaseState::isFinal).forEach(states::remove);
        return states;
    }
}
