package org.digitaltrade.domain.transfers;

import static org.digitaltrade.domain.Changed.with;
import static org.digitaltrade.domain.Refusals.codeOf;
import static org.digitaltrade.domain.transfers.TransferSamples.CERTIFIER;
import static org.digitaltrade.domain.transfers.TransferSamples.TODAY;
import static org.digitaltrade.domain.transfers.TransferSamples.by;
import static org.digitaltrade.domain.transfers.TransferSamples.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.transfers.registry.Competence;
import org.digitaltrade.domain.transfers.rules.RuleSamples;
import org.junit.jupiter.api.Test;

class CertificationTest {
    private static final TransferCase SUBMITTED = TransferSamples.submitted(TransferSamples.file());
    private static final FakeSources KNOWN = new FakeSources()
            .under(RuleSamples.lawWithCertification())
            .with(RegistrySamples.authority(TransferSamples.CERTIFIER.party(), Competence.CERTIFICATION));
    private static final Certificate CERTIFICATE = new Certificate(
            "CERT-2026-77",
            hash('6'),
            TODAY,
            TODAY,
            LocalDate.of(2029, 11, 23),
            new AnnualScale(150_000, 0, 1_000_000, 4_000_000_000L));

    @Test
    void a_registered_body_makes_a_case_active_by_its_certificate() {
        TransferCase active = TransferSamples.after(SUBMITTED, certify(SUBMITTED, CERTIFICATE, CERTIFIER));

        assertEquals(CaseState.ACTIVE, active.state());
        assertEquals(
                Optional.of(new Approval(
                        ApprovalKind.CERTIFIED,
                        CERTIFIER.party(),
                        Optional.of("CERT-2026-77"),
                        Optional.of(hash('6')),
                        TODAY,
                        TODAY,
                        Optional.of(LocalDate.of(2029, 11, 23)),
                        CERTIFICATE.certifiedScale())),
                active.approval());
    }

    @Test
    void a_body_that_is_not_registered_on_the_day_is_not_competent() {
        assertEquals(
                Code.AUTHORITY_NOT_COMPETENT, codeOf(certify(SUBMITTED, CERTIFICATE, TransferSamples.OTHER_CERTIFIER)));
    }

    @Test
    void a_certificate_lasts_three_years_and_is_for_its_route() {
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(certify(SUBMITTED, with(CERTIFICATE, "validTo", LocalDate.of(2029, 11, 25)), CERTIFIER)));
        assertEquals(
                Code.DATES_INCONSISTENT,
                codeOf(certify(SUBMITTED, with(CERTIFICATE, "issuedOn", TODAY.plusDays(1)), CERTIFIER)));
        assertEquals(
                Code.ROUTE_MISMATCH,
                codeOf(certify(TransferSamples.submitted(TransferSamples.largeFile()), CERTIFICATE, CERTIFIER)));
    }

    private static Decision<CaseEvent> certify(TransferCase transferCase, Certificate certificate, Actor by) {
        return CaseApprovals.recordCertificate(transferCase, certificate, KNOWN, by(by));
    }
}
