package org.digitaltrade.contracts.attestations;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.contracts.dispatch.LedgerReader;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.RecognitionAgreement;
import org.digitaltrade.domain.attestations.RecognitionAnswer.Candidate;
import org.digitaltrade.domain.attestations.RecognitionQuestion;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.domain.attestations.ServiceReference;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.attestations.TrustList;
import org.digitaltrade.domain.attestations.TrustListVersion;
import org.digitaltrade.domain.attestations.TrustService;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.Records;
import org.digitaltrade.signatures.trust.ListedService;
import org.digitaltrade.signatures.trust.TrustView;

/**
 * The trust lists of a channel, read as the verifier asks. Only lists adopted by all agencies count, and of their services
 * only what the list vouches for by hash.
 */
final class LedgerTrust implements TrustView {
    /** Schemes of one channel: at home, and one for each jurisdiction that partners come from. */
    static final int MAX_SCHEMES = 64;
    /** One for each direction between the jurisdictions of the schemes, and few of them have any. */
    static final int MAX_RECOGNITIONS = 256;

    private final LedgerReader ledger;
    private final List<PartyAgreement> agreements;
    private final List<TrustList> schemes;
    private final List<RecognitionTerms> recognitions;

    private LedgerTrust(
            LedgerReader ledger,
            List<PartyAgreement> agreements,
            List<TrustList> schemes,
            List<RecognitionTerms> recognitions) {
        this.ledger = ledger;
        this.agreements = agreements;
        this.schemes = schemes;
        this.recognitions = recognitions;
    }

    /**
     * @param agreementId the agreement that the signature relies on, if on one
     * @param purpose the kind of document that was signed: recognitions are for some
     */
    static LedgerTrust of(LedgerReader ledger, Optional<String> agreementId, SubjectType purpose) {
        List<PartyAgreement> agreements = agreementId
                .map(id -> List.of(ledger.get(PartyAgreement.class, RecordType.PARTY_AGREEMENT, id)))
                .orElse(List.of());
        List<RecognitionTerms> recognitions = recognitions(ledger).stream()
                .filter(terms -> terms.purposes().contains(purpose))
                .toList();
        return new LedgerTrust(ledger, agreements, schemes(ledger), recognitions);
    }

    private static List<TrustList> schemes(LedgerReader ledger) {
        return ledger.scan(RecordType.TRUST_LIST, List.of(), MAX_SCHEMES).stream()
                .map(TrustList.class::cast)
                .toList();
    }

    /** Those adopted by all agencies. */
    static List<RecognitionTerms> recognitions(LedgerReader ledger) {
        return ledger.scan(RecordType.RECOGNITION, List.of(), MAX_RECOGNITIONS).stream()
                .map(RecognitionAgreement.class::cast)
                .flatMap(agreement -> agreement.adopted().stream())
                .toList();
    }

    /** The services in lists in force that a question means. */
    static List<Candidate> candidates(LedgerReader ledger, RecognitionQuestion question) {
        return schemes(ledger).stream()
                .filter(scheme -> question.schemeId()
                        .filter(id -> !id.equals(scheme.schemeId()))
                        .isEmpty())
                .flatMap(scheme -> scheme.adopted().stream()
                        .flatMap(list -> list.services().stream()
                                .filter(reference -> isMeant(reference, question))
                                .map(reference -> candidate(ledger, scheme, list, reference))))
                .toList();
    }

    private static boolean isMeant(ServiceReference reference, RecognitionQuestion question) {
        return question.serviceId()
                .map(reference.serviceId()::equals)
                .orElseGet(() -> reference
                        .subjectSha256()
                        .contains(question.issuerSha256().orElseThrow()));
    }

    private static Candidate candidate(
            LedgerReader ledger, TrustList scheme, TrustListVersion list, ServiceReference reference) {
        return new Candidate(
                scheme.schemeId() + "@" + list.sequence() + "/" + reference.serviceId(),
                scheme.territory().value(),
                list.nextUpdate(),
                entry(ledger, scheme, list, reference));
    }

    @Override
    public List<ListedService> servicesNamed(String subjectSha256) {
        Hash subject = new Hash(subjectSha256);
        return schemes.stream()
                .flatMap(scheme -> scheme.adopted().stream()
                        .flatMap(list -> list.services().stream()
                                .filter(reference -> reference.subjectSha256().contains(subject))
                                .map(reference -> listed(scheme, list, reference))))
                .toList();
    }

    @Override
    public List<PartyAgreement> agreements() {
        return agreements;
    }

    @Override
    public List<RecognitionTerms> recognitions() {
        return recognitions;
    }

    /** The services of the list in force. */
    static List<TrustServiceEntry> inForce(LedgerReader ledger, Optional<TrustList> scheme) {
        return scheme.flatMap(TrustList::adopted).stream()
                .flatMap(list ->
                        list.services().stream().map(reference -> entry(ledger, scheme.orElseThrow(), list, reference)))
                .toList();
    }

    /** One service of the list in force. */
    static Optional<TrustServiceEntry> service(LedgerReader ledger, TrustList scheme, String serviceId) {
        return scheme.adopted()
                .flatMap(list -> list.services().stream()
                        .filter(reference -> reference.serviceId().equals(serviceId))
                        .findFirst()
                        .map(reference -> entry(ledger, scheme, list, reference)));
    }

    private ListedService listed(TrustList scheme, TrustListVersion list, ServiceReference reference) {
        return new ListedService(
                scheme.schemeId(),
                list.sequence(),
                scheme.territory().value(),
                list.nextUpdate(),
                entry(ledger, scheme, list, reference));
    }

    private static TrustServiceEntry entry(
            LedgerReader ledger, TrustList scheme, TrustListVersion list, ServiceReference reference) {
        LedgerKey key = new LedgerKey(
                RecordType.TRUST_SERVICE, TrustService.key(scheme.schemeId(), list.sequence(), reference.serviceId()));
        TrustServiceEntry entry = ledger.find(key)
                .map(TrustService.class::cast)
                .map(TrustService::entry)
                .orElseThrow(() -> new RejectedException(Code.NOT_FOUND, "no service " + key.id()));
        if (!hash(entry).equals(reference.entrySha256())) {
            throw new RejectedException(Code.HASH_MISMATCH, "the service " + key.id() + " isn't the adopted one");
        }
        return entry;
    }

    /** Of the canonical bytes. */
    static Hash hash(Record content) {
        return Hash.of(Digests.sha256(Records.canonical(content)));
    }
}
