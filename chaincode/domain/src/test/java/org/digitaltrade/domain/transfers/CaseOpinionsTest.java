package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.transfers.TransferSamples.BJCAC;
import static org.digitaltrade.domain.transfers.TransferSamples.TODAY;
import static org.digitaltrade.domain.transfers.TransferSamples.ZONE;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.transfers.registry.Competence;
import org.digitaltrade.domain.transfers.rules.Route;
import org.junit.jupiter.api.Test;

class CaseOpinionsTest {
    private static final TransferCase SUBMITTED = TransferSamples.submitted(TransferSamples.file());
    private static final RelayedDocument DOCUMENT = document("OP-1", TODAY);

    @Test
    void several_agencies_speak_on_one_case_and_change_no_state() {
        FakeSources known =
                new FakeSources().with(RegistrySamples.authority(TransferSamples.SECTOR.party(), Competence.SECTOR));
        TransferCase heard = SUBMITTED;
        for (Actor authority : List.of(BJCAC, TransferSamples.BJCOM, ZONE, TransferSamples.SECTOR)) {
            heard = TransferSamples.after(
                    heard, CaseOpinions.record(heard, OpinionKind.SUPPORTS, DOCUMENT, known, by(authority)));
        }
        assertEquals(CaseState.SUBMITTED, heard.state());
        assertEquals(
                List.of("auth:BJCAC", "auth:BJCOM", "auth:ZHD", "auth:BJDRUG"),
                heard.progress().opinions().stream()
                        .map(opinion -> opinion.authority().value())
                        .toList());
    }

    @Test
    void an_authority_without_a_peer_must_be_registered() {
        assertEquals(
                Code.AUTHORITY_NOT_COMPETENT,
                codeOf(CaseOpinions.record(
                        SUBMITTED, OpinionKind.OBJECTS, DOCUMENT, new FakeSources(), by(TransferSamples.SECTOR))));
    }

    @Test
    void an_opinion_is_not_from_the_future_and_there_are_not_endlessly_many() {
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(CaseOpinions.record(
                        SUBMITTED,
                        OpinionKind.REFERRED,
                        document("OP-1", TODAY.plusDays(1)),
                        new FakeSources(),
                        by(BJCAC))));
        TransferCase heard = SUBMITTED;
        for (int i = 0; i < CaseProgress.MAX_OPINIONS; i++) {
            heard = TransferSamples.after(
                    heard, CaseOpinions.record(heard, OpinionKind.CONDITIONS, DOCUMENT, new FakeSources(), by(BJCAC)));
        }
        TransferCase full = heard;
        assertEquals(
                Code.TOO_LARGE,
                codeOf(CaseOpinions.record(full, OpinionKind.CONDITIONS, DOCUMENT, new FakeSources(), by(BJCAC))));
    }

    @Test
    void a_foreign_request_waits_for_the_competent_authority_and_is_then_classified_again() {
        CaseFile file = with(TransferSamples.file(), "foreignEnforcementRequest", true);
        TransferCase waiting = TransferSamples.classified(file);
        assertEquals(Route.AUTHORITY_APPROVAL, waiting.classified().route());
        assertEquals(
                Code.PRECONDITION_MISSING,
                codeOf(CaseIntake.submit(
                        waiting, TransferSamples.submittedFile(), new FakeSources(), by(TransferSamples.HANDLER))));

        TransferCase approved =
                TransferSamples.after(waiting, CaseOpinions.relayAuthorityApproval(waiting, DOCUMENT, by(BJCAC)));
        TransferCase again = TransferSamples.after(
                approved,
                CaseIntake.classify(approved, TransferSamples.LAW, new FakeSources(), by(TransferSamples.HANDLER)));
        assertEquals(Route.SCC_OR_CERT, again.classified().route());
        assertEquals(Code.ROUTE_MISMATCH, codeOf(CaseOpinions.relayAuthorityApproval(again, DOCUMENT, by(BJCAC))));
    }
}
