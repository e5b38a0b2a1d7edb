package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.Refusals.thrownBy;
import static org.digitaltrade.domain.transfers.TransferSamples.BJCAC;
import static org.digitaltrade.domain.transfers.TransferSamples.CASE_ID;
import static org.digitaltrade.domain.transfers.TransferSamples.HANDLER;
import static org.digitaltrade.domain.transfers.TransferSamples.NOW;
import static org.digitaltrade.domain.transfers.TransferSamples.at;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseSupervisionTest {

    @Test
    void a_suspension_keeps_its_reason_and_the_handlers_remedy() {
        assertEquals(
                Optional.of(new Suspension(
                        BJCAC.party(), SuspensionReason.PI_LEAK, hash('7'), NOW, Optional.of(hash('8')))),
                TransferSamples.rectifying(BJCAC).suspension());
    }

    @Test
    void whoever_suspended_lifts_the_suspension() {
        for (Actor actor : List.of(BJCAC, HANDLER)) {
            Actor other = actor.equals(BJCAC) ? HANDLER : BJCAC;
            TransferCase rectifying = TransferSamples.rectifying(actor);

            assertEquals(Code.NOT_AUTHORISED, codeOf(CaseSupervision.reinstate(rectifying, hash('9'), by(other))));
            assertEquals(
                    TransferSamples.active(),
                    TransferSamples.after(rectifying, CaseSupervision.reinstate(rectifying, hash('9'), by(actor))));
        }
    }

    @Test
    void a_revocation_names_its_decision() {
        assertEquals(
                Decision.accept(new CaseRevoked(CASE_ID, "2026-9", hash('9'), BJCAC.party(), NOW)),
                CaseSupervision.revoke(TransferSamples.active(), "2026-9", hash('9'), by(BJCAC)));
        assertEquals(
                Code.TOO_LARGE,
                thrownBy(() -> CaseSupervision.revoke(TransferSamples.active(), "9".repeat(65), hash('9'), by(BJCAC))));
    }

    @ParameterizedTest
    @CsvSource({"2029-11-23T15:59:59Z, false", "2029-11-23T16:00:00Z, true"})
    void a_case_expires_when_its_last_day_is_over_in_beijing(Instant time, boolean over) {
        Decision<CaseEvent> looked =
                CaseEnding.expireCheck(TransferSamples.active(), at(time, TransferSamples.OTHER_HANDLER));

        assertEquals(
                over ? Code.EXPIRED : Code.NOT_YET_DUE,
                looked.fold(events -> Code.EXPIRED, rejection -> rejection.code()));
    }

    @Test
    void a_declared_exemption_does_not_expire() {
        FlowLine few = with(TransferSamples.line(), "piCount", 1);
        TransferCase declared = TransferSamples.declared(with(TransferSamples.file(), "lines", List.of(few)));

        assertEquals(
                Code.NOT_YET_DUE,
                codeOf(CaseEnding.expireCheck(declared, at(Instant.parse("2099-01-01T00:00:00Z"), HANDLER))));
    }

    @Test
    void closing_needs_evidence_of_what_became_of_the_data() {
        assertEquals(
                Decision.accept(new CaseClosed(CASE_ID, EndOfTerm.RETURNED, hash('9'), HANDLER.party(), NOW)),
                CaseEnding.close(TransferSamples.active(), EndOfTerm.RETURNED, hash('9'), by(HANDLER)));
    }

    @Test
    void a_reason_for_withdrawing_holds_no_personal_data() {
        assertEquals(
                Code.PERSONAL_DATA_SUSPECTED,
                thrownBy(() -> CaseEnding.withdraw(TransferSamples.active(), "mail me@example.com", by(HANDLER))));
    }
}
