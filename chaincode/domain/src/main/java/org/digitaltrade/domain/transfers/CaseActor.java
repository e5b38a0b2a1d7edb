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
    /** Any certification body. */
    CERTIFIER,
    /** The certification body whose certificate made the case active. */
    OWN_CERTIFIER,
    /** The officer of any agency, of an authority without a peer, or of the case's zone. */
    AUTHORITY,
    ANYONE;

    boolean is(Actor actor, TransferCase transferCase) {
        return switch (this) {
            case HANDLER -> actor.is(Role.TRADER) && actor.party().equals(transferCase.processor());
            case ZONE_OFFICER ->
                actor.isOfficerOf(transferCase.zone().orElseThrow().mspId());
            case BJCAC -> actor.isOfficerOf(Agency.BJCAC.mspId());
            case CERTIFIER -> actor.is(Role.CERTIFIER);
            case OWN_CERTIFIER -> actor.is(Role.CERTIFIER) && hasCertified(actor, transferCase);
            case AUTHORITY -> actor.is(Role.AGENCY_OFFICER) || ZONE_OFFICER.is(actor, transferCase);
            case ANYONE -> true;
        };
    }

    private static boolean hasCertified(Actor actor, TransferCase transferCase) {
        return transferCase
                .approval()
                .filter(approval -> approval.kind() == ApprovalKind.CERTIFIED
                        && approval.issuer().equals(actor.party()))
                .isPresent();
    }
}
