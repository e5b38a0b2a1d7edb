package org.digitaltrade.domain.transfers.risk;

import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.transfers.TransferCase;

/** What is reported. What the ledger itself notices stands on the usage that it noticed it about. */
public enum RiskType {
    PI_LEAK(RiskEffect.SUSPEND_IF_HIGH),
    TAMPER(RiskEffect.SUSPEND_IF_HIGH),
    LOSS(RiskEffect.SUSPEND_IF_HIGH),
    /** A defect or vulnerability that endangers national security or public interest; reported within 24 hours. */
    DEFECT_NATIONAL_SECURITY(RiskEffect.SUSPEND),
    RECIPIENT_CONTROL_CHANGE(RiskEffect.REFILE),
    FOREIGN_LAW_CHANGE(RiskEffect.REFILE),
    LEGAL_DOC_CHANGE(RiskEffect.REFILE),
    PURPOSE_SCOPE_CHANGE(RiskEffect.REFILE),
    STORAGE_EXTENSION(RiskEffect.REFILE),
    FORCE_MAJEURE(RiskEffect.REFILE),
    CERT_SUSPENDED(RiskEffect.SUSPEND),
    CERT_REVOKED(RiskEffect.REVOKE),
    COMPLAINT(RiskEffect.NOTE),
    TIP_OFF(RiskEffect.NOTE);

    private final RiskEffect effect;

    RiskType(RiskEffect effect) {
        this.effect = effect;
    }

    RiskEffect effect() {
        return effect;
    }

    /** Who reports it; a recipient's report comes by the handler, anybody's complaint by the zone. */
    boolean isReportedBy(Actor actor, TransferCase transferCase) {
        return switch (this) {
            case CERT_SUSPENDED, CERT_REVOKED -> actor.is(Role.CERTIFIER);
            case COMPLAINT, TIP_OFF -> actor.is(Role.ZONE_OFFICER);
            case DEFECT_NATIONAL_SECURITY -> isHandler(actor, transferCase) || actor.isOfficerOf(Agency.BJCAC.mspId());
            default -> isHandler(actor, transferCase);
        };
    }

    private static boolean isHandler(Actor actor, TransferCase transferCase) {
        return actor.is(Role.TRADER) && actor.party().equals(transferCase.processor());
    }
}
