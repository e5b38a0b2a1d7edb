package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.transfers.CaseActor.ANYONE;
import static org.digitaltrade.domain.transfers.CaseActor.BJCAC;
import static org.digitaltrade.domain.transfers.CaseActor.HANDLER;
import static org.digitaltrade.domain.transfers.CaseActor.ZONE_OFFICER;
import static org.digitaltrade.domain.transfers.CaseState.ACTIVE;
import static org.digitaltrade.domain.transfers.CaseState.CLASSIFIED;
import static org.digitaltrade.domain.transfers.CaseState.DRAFT;
import static org.digitaltrade.domain.transfers.CaseState.RECTIFYING;
import static org.digitaltrade.domain.transfers.CaseState.RETURNED;
import static org.digitaltrade.domain.transfers.CaseState.SCC_EFFECTIVE;
import static org.digitaltrade.domain.transfers.CaseState.STEP_UP_REQUIRED;
import static org.digitaltrade.domain.transfers.CaseState.SUBMITTED;
import static org.digitaltrade.domain.transfers.CaseState.SUSPENDED;

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
    DECLARE_SCC_EFFECTIVE,
    RECORD_FILING,
    ACKNOWLEDGE_EXEMPTION,
    RECORD_USAGE,
    SUSPEND,
    START_RECTIFY,
    REINSTATE,
    REVOKE,
    EXPIRE_CHECK,
    WITHDRAW,
    CLOSE;

    private List<Permission> permissions() {
        return switch (this) {
            case CLASSIFY -> List.of(may(HANDLER, DRAFT, CLASSIFIED, STEP_UP_REQUIRED));
            case SUBMIT -> List.of(may(HANDLER, CLASSIFIED));
            case RETURN_INCOMPLETE -> List.of(may(ZONE_OFFICER, SUBMITTED), may(BJCAC, SUBMITTED, SCC_EFFECTIVE));
            case RESUBMIT -> List.of(may(HANDLER, RETURNED));
            case DECLARE_SCC_EFFECTIVE -> List.of(may(HANDLER, SUBMITTED));
            case RECORD_FILING -> List.of(may(BJCAC, SCC_EFFECTIVE));
            case ACKNOWLEDGE_EXEMPTION -> List.of(may(HANDLER, SUBMITTED), may(ZONE_OFFICER, SUBMITTED));
            case RECORD_USAGE -> List.of(may(HANDLER, ACTIVE));
            case SUSPEND -> List.of(may(HANDLER, ACTIVE), may(BJCAC, ACTIVE));
            case START_RECTIFY -> List.of(may(HANDLER, SUSPENDED));
            case REINSTATE -> List.of(may(HANDLER, RECTIFYING), may(BJCAC, RECTIFYING));
            case REVOKE -> List.of(may(BJCAC, ACTIVE, SUSPENDED, RECTIFYING));
            case EXPIRE_CHECK -> List.of(may(ANYONE, ACTIVE));
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

    private static Set<CaseState> notFinal() {
        EnumSet<CaseState> states = EnumSet.allOf(CaseState.class);
        Arrays.stream(CaseState.values()).filter(CaseState::isFinal).forEach(states::remove);
        return states;
    }
}
