package org.digitaltrade.domain.transfers;

import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Role;

/** In which relation to a case somebody acts. */
enum CaseActor {
    /** The enterprise whose case it is. */
    HANDLER,
    /** The officer of the case's zone. */
    ZONE_OFFICER,
    /** The officer of the cyberspace administration. */
    BJCAC,
    ANYONE;

    boolean is(Actor actor, TransferCase transferCase) {
        return switch (this) {
            case HANDLER -> actor.is(Role.TRADER) && actor.party().equals(transferCase.processor());
            case ZONE_OFFICER ->
                actor.isOfficerOf(transferCase.zone().orElseThrow().mspId());
            case BJCAC -> actor.isOfficerOf(Agency.BJCAC.mspId());
            case ANYONE -> true;
        };
    }
}
