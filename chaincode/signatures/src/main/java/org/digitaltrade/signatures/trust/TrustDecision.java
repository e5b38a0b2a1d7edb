package org.digitaltrade.signatures.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.CertificateContent;
import org.digitaltrade.domain.attestations.JudgedService;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.Recognising;
import org.digitaltrade.domain.attestations.Recognition;
import org.digitaltrade.domain.attestations.RecognitionBasis;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.domain.attestations.SubjectRule;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;

/**
 * What an anchor's lists and agreement amount to at two instants: when the signer's certificate was issued, and at the
 * best signature time.
 *
 * @param issuedAt when the signer's certificate was issued
 * @param bestTime the best signature time
 * @param relied the services relied on at both
 * @param agreement the agreement in force
 */
public record TrustDecision(
        Instant issuedAt, Instant bestTime, List<ListedService> relied, Optional<PartyAgreement> agreement) {

    public TrustDecision {
        relied = List.copyOf(relied);
    }

    /**
     * @param issuedAt when the signer's certificate was issued
     * @param bestTime the best signature time
     * @param referenceTime when lists must be fresh: now, as the request says
     */
    public static TrustDecision of(Anchor anchor, Instant issuedAt, Instant bestTime, Instant referenceTime)
            throws CheckFailedException {
        List<ListedService> relied = new ArrayList<>();
        Optional<CheckFailedException> refusal = Optional.empty();
        for (ListedService listed : anchor.services()) {
            Optional<VerdictCode> objection = objection(listed, issuedAt, bestTime, referenceTime);
            if (objection.isEmpty()) {
                relied.add(listed);
            } else if (refusal.isEmpty()) {
                refusal = Optional.of(refuse(objection.get(), listed, issuedAt, bestTime));
            }
        }
        // An agreement of two parties can't overrule the authority that withdrew a service.
        if (relied.isEmpty() && refusal.isPresent()) {
            throw refusal.get();
        }
        return new TrustDecision(issuedAt, bestTime, relied, anchor.agreement());
    }

    private static Optional<VerdictCode> objection(
            ListedService listed, Instant issuedAt, Instant bestTime, Instant referenceTime) {
        if (!listed.service().isReliedAt(issuedAt)) {
            return Optional.of(VerdictCode.SERVICE_NOT_GRANTED_AT_ISSUANCE);
        }
        if (!listed.service().isReliedAt(bestTime)) {
            return Optional.of(VerdictCode.SERVICE_NOT_GRANTED_AT_BEST_SIGNATURE_TIME);
        }
        return listed.isStaleAt(referenceTime) ? Optional.of(VerdictCode.TRUST_LIST_STALE) : Optional.empty();
    }

    private static CheckFailedException refuse(
            VerdictCode code, ListedService listed, Instant issuedAt, Instant bestTime) {
        return CheckFailedException.of(code)
                .with("trust.service", listed.reference())
                .with("trust.statusAtIssuance", status(listed, issuedAt))
                .with("trust.statusAtBestSignatureTime", status(listed, bestTime))
                .with("trust.nextUpdate", listed.nextUpdate().toString());
    }

    private static String status(ListedService listed, Instant time) {
        return listed.service().statusAt(time).map(Enum::name).orElse("NONE");
    }

    /** How the relied service's certificates name the signing party. */
    public SubjectRule naming() {
        return relied.stream()
                .findFirst()
                .map(listed -> listed.service().naming())
                .orElse(SubjectRule.DEFAULT);
    }

    /**
     * On what ground this jurisdiction gives effect to the signature: its own lists, a recognition of another's, or what the
     * parties agreed.
     *
     * @param recognitions adopted
     * @param certificate what the signer's says of itself
     */
    public Recognition recognition(
            String relying, List<RecognitionTerms> recognitions, CertificateContent certificate) {
        return Recognising.ground(relying, judged(), recognitions, certificate)
                .or(() -> agreement.map(found -> new Recognition(
                        relying, RecognitionBasis.RB4_PARTY_AGREEMENT, Optional.of(found.agreementId()))))
                .orElseGet(() -> new Recognition(relying, RecognitionBasis.RB0_NONE, Optional.empty()));
    }

    /** The services relied on at the instants that count. */
    public List<JudgedService> judged() {
        return relied.stream()
                .map(listed ->
                        new JudgedService(listed.reference(), listed.territory(), listed.service(), issuedAt, bestTime))
                .toList();
    }

    /** The lists that were relied on, {@code SCHEME@SEQUENCE}. */
    public List<String> lists() {
        return relied.stream().map(ListedService::list).distinct().toList();
    }
}
