package org.digitaltrade.server.attestations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.AttestationStanding;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.RecognitionAgreement;
import org.digitaltrade.domain.attestations.RecognitionAnswer.Candidate;
import org.digitaltrade.domain.attestations.RecognitionQuestion;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.domain.attestations.ServiceReference;
import org.digitaltrade.domain.attestations.TrustList;
import org.digitaltrade.domain.attestations.TrustListVersion;
import org.digitaltrade.domain.attestations.TrustService;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.projection.RecordPage;
import org.digitaltrade.server.projection.RecordReader;
import org.digitaltrade.server.projection.RecordReader.Found;
import org.digitaltrade.server.projection.RecordView;

/** What a channel trusts, as the projection has it and as far as the viewer may read: the ledger's own question again. */
record TrustReads(RecordReader reader, Viewer viewer, String channel) implements AttestationStanding.Grounds {

    <R extends LedgerRecord> Optional<R> find(RecordType type, String id, Class<R> as) {
        return reader.find(viewer, channel, type, id).map(Found::view).map(view -> parse(type, view, as));
    }

    <R extends LedgerRecord> List<R> all(RecordType type, Class<R> as) {
        List<R> found = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            RecordPage page = reader.list(viewer, channel, type, RecordReader.MAX_PAGE, cursor);
            page.items().forEach(view -> found.add(parse(type, view, as)));
            cursor = page.next();
        } while (cursor.isPresent());
        return found;
    }

    static <R extends LedgerRecord> R parse(RecordType type, RecordView view, Class<R> as) {
        return as.cast(LedgerTypes.parseRecord(type, Json.canonical(view.record())));
    }

    /** The services in lists in force that a question means. */
    List<Candidate> candidates(RecognitionQuestion question) {
        return all(RecordType.TRUST_LIST, TrustList.class).stream()
                .filter(scheme -> question.schemeId()
                        .filter(id -> !id.equals(scheme.schemeId()))
                        .isEmpty())
                .flatMap(scheme -> scheme.adopted().stream()
                        .flatMap(list -> list.services().stream()
                                .filter(reference -> isMeant(reference, question))
                                .flatMap(reference -> entry(scheme, list, reference).stream()
                                        .map(entry -> candidate(scheme, list, entry)))))
                .toList();
    }

    private static boolean isMeant(ServiceReference reference, RecognitionQuestion question) {
        return question.serviceId()
                .map(reference.serviceId()::equals)
                .orElseGet(() -> reference
                        .subjectSha256()
                        .contains(question.issuerSha256().orElseThrow()));
    }

    private static Candidate candidate(TrustList scheme, TrustListVersion list, TrustServiceEntry entry) {
        return new Candidate(
                scheme.schemeId() + "@" + list.sequence() + "/" + entry.serviceId(),
                scheme.territory().value(),
                list.nextUpdate(),
                entry);
    }

    /** Only what the list vouches for by hash. */
    private Optional<TrustServiceEntry> entry(TrustList scheme, TrustListVersion list, ServiceReference reference) {
        String id = String.join("~", TrustService.key(scheme.schemeId(), list.sequence(), reference.serviceId()));
        return find(RecordType.TRUST_SERVICE, id, TrustService.class)
                .map(TrustService::entry)
                .filter(entry -> Digests.sha256Hex(Records.canonical(entry))
                        .equals(reference.entrySha256().value()));
    }

    List<RecognitionTerms> recognitions() {
        return all(RecordType.RECOGNITION, RecognitionAgreement.class).stream()
                .flatMap(agreement -> agreement.adopted().stream())
                .toList();
    }

    @Override
    public Optional<TrustServiceEntry> service(String schemeId, String serviceId) {
        return find(RecordType.TRUST_LIST, schemeId, TrustList.class)
                .flatMap(scheme -> scheme.adopted()
                        .flatMap(list -> list.services().stream()
                                .filter(reference -> reference.serviceId().equals(serviceId))
                                .findFirst()
                                .flatMap(reference -> entry(scheme, list, reference))));
    }

    @Override
    public Optional<RecognitionTerms> recognition(String mraId) {
        return find(RecordType.RECOGNITION, mraId, RecognitionAgreement.class).flatMap(RecognitionAgreement::adopted);
    }

    @Override
    public Optional<PartyAgreement> agreement(String agreementId) {
        return find(RecordType.PARTY_AGREEMENT, agreementId, PartyAgreement.class);
    }
}
