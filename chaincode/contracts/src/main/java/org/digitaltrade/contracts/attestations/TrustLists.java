package org.digitaltrade.contracts.attestations;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.contracts.attestations.AttestationRequests.AdoptAlgorithms;
import org.digitaltrade.contracts.attestations.AttestationRequests.AdoptList;
import org.digitaltrade.contracts.attestations.AttestationRequests.AdoptRecognition;
import org.digitaltrade.contracts.attestations.AttestationRequests.EndAgreement;
import org.digitaltrade.contracts.attestations.AttestationRequests.JoinAgreement;
import org.digitaltrade.contracts.attestations.AttestationRequests.ProposeAgreement;
import org.digitaltrade.contracts.attestations.AttestationRequests.ProposeAlgorithms;
import org.digitaltrade.contracts.attestations.AttestationRequests.ProposeList;
import org.digitaltrade.contracts.attestations.AttestationRequests.ProposeRecognition;
import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.EndorsementPolicy;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.dispatch.LedgerReader;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.AgreementRules;
import org.digitaltrade.domain.attestations.AgreementTerms;
import org.digitaltrade.domain.attestations.AlgorithmPolicies;
import org.digitaltrade.domain.attestations.AlgorithmPolicyRules;
import org.digitaltrade.domain.attestations.PartyAgreement;
import org.digitaltrade.domain.attestations.RecognitionAgreement;
import org.digitaltrade.domain.attestations.RecognitionAnswer;
import org.digitaltrade.domain.attestations.RecognitionQuestion;
import org.digitaltrade.domain.attestations.RecognitionRules;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.domain.attestations.ServiceReference;
import org.digitaltrade.domain.attestations.TrustList;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.attestations.TrustListRules;
import org.digitaltrade.domain.attestations.TrustService;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceListed;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;

/**
 * {@code TrustLists} on both channels: what signatures are judged by. Lists and algorithm policies are proposed and then
 * adopted by each named agency; agreements are proposed by one party and joined by the other. Each function returns the
 * record it leads to, and refuses as the rules in {@code domain.attestations} say.
 */
public final class TrustLists {
    private static final String PARTNER = "PARTNER";

    private TrustLists() {}

    public static ContractClass define() {
        return ContractClass.named("TrustLists", LedgerChannel.TRADE, LedgerChannel.APPROVAL)
                .submit("propose", ProposeList.class, TrustLists::propose)
                .submit("adopt", AdoptList.class, TrustLists::adopt)
                .submit("proposeAgreement", ProposeAgreement.class, TrustLists::proposeAgreement)
                .submit("joinAgreement", JoinAgreement.class, TrustLists::joinAgreement)
                .submit("endAgreement", EndAgreement.class, TrustLists::endAgreement)
                .submit("proposeRecognition", ProposeRecognition.class, TrustLists::proposeRecognition)
                .submit("adoptRecognition", AdoptRecognition.class, TrustLists::adoptRecognition)
                .readOnly("recognised", RecognitionQuestion.class, TrustLists::recognised)
                .submit("proposeAlgorithms", ProposeAlgorithms.class, TrustLists::proposeAlgorithms)
                .submit("adoptAlgorithms", AdoptAlgorithms.class, TrustLists::adoptAlgorithms)
                .views(
                        RecordType.TRUST_LIST,
                        RecordType.TRUST_SERVICE,
                        RecordType.PARTY_AGREEMENT,
                        RecordType.RECOGNITION,
                        RecordType.ALGORITHM_POLICY)
                .build();
    }

    private static JsonObject propose(LedgerContext context, ProposeList request) {
        TrustListDocument list = request.list();
        Optional<TrustList> existing = context.find(TrustList.class, RecordType.TRUST_LIST, list.schemeId());
        List<ServiceReference> references =
                list.services().stream().map(AnchorCertificates::reference).toList();
        TrustList after = context.apply(TrustListRules.propose(
                existing,
                LedgerTrust.inForce(context, existing),
                list,
                LedgerTrust.hash(list),
                references,
                context.invocation()));
        EndorsementPolicy guards = guards(context, list.kind());
        if (existing.isEmpty()) {
            context.endorse(LedgerKey.of(RecordType.TRUST_LIST, list.schemeId()), guards);
        }
        list.services().forEach(entry -> list(context, list, entry, guards));
        return LedgerTypes.toJson(after);
    }

    private static void list(
            LedgerContext context, TrustListDocument list, TrustServiceEntry entry, EndorsementPolicy guards) {
        TrustService service = new TrustService(list.schemeId(), list.sequence(), entry);
        context.emit(new TrustServiceListed(
                service,
                context.invocation().actor().party(),
                context.invocation().txTime()));
        context.endorse(new LedgerKey(service.recordType(), service.keyParts()), guards);
    }

    private static JsonObject adopt(LedgerContext context, AdoptList request) {
        TrustList scheme = context.get(TrustList.class, RecordType.TRUST_LIST, request.schemeId());
        return LedgerTypes.toJson(
                context.apply(TrustListRules.adopt(scheme, request.sequence(), request.hash(), context.invocation())));
    }

    private static JsonObject proposeAgreement(LedgerContext context, ProposeAgreement request) {
        AgreementTerms terms = request.terms();
        terms.certificates().forEach(certificate -> AnchorCertificates.subject(certificate, true));
        PartyAgreement after = context.apply(AgreementRules.propose(
                context.find(PartyAgreement.class, RecordType.PARTY_AGREEMENT, terms.agreementId()),
                terms,
                LedgerTrust.hash(terms),
                context.invocation()));
        if (after.parties().stream().anyMatch(PartyId::isLei) && context.channel() == LedgerChannel.TRADE) {
            context.endorse(
                    LedgerKey.of(RecordType.PARTY_AGREEMENT, terms.agreementId()),
                    EndorsementPolicy.allOf(
                            EndorsementPolicy.anyZone(),
                            EndorsementPolicy.anyOf(Agency.mspIds()),
                            EndorsementPolicy.of(PARTNER)));
        }
        return LedgerTypes.toJson(after);
    }

    private static JsonObject joinAgreement(LedgerContext context, JoinAgreement request) {
        PartyAgreement agreement = agreement(context, request.agreementId());
        return LedgerTypes.toJson(context.apply(
                context.channel() == LedgerChannel.APPROVAL
                        ? AgreementRules.joinAmongDomesticMembers(agreement, request.hash(), context.invocation())
                        : AgreementRules.join(agreement, request.hash(), context.invocation())));
    }

    private static JsonObject endAgreement(LedgerContext context, EndAgreement request) {
        return LedgerTypes.toJson(
                context.apply(AgreementRules.end(agreement(context, request.agreementId()), context.invocation())));
    }

    private static JsonObject proposeRecognition(LedgerContext context, ProposeRecognition request) {
        RecognitionTerms terms = request.terms();
        Optional<RecognitionAgreement> existing =
                context.find(RecognitionAgreement.class, RecordType.RECOGNITION, terms.mraId());
        RecognitionAgreement after =
                context.apply(RecognitionRules.propose(existing, terms, LedgerTrust.hash(terms), context.invocation()));
        if (existing.isEmpty()) {
            context.endorse(
                    LedgerKey.of(RecordType.RECOGNITION, terms.mraId()),
                    EndorsementPolicy.allOf(RecognitionRules.ADOPTERS));
        }
        return LedgerTypes.toJson(after);
    }

    private static JsonObject adoptRecognition(LedgerContext context, AdoptRecognition request) {
        RecognitionAgreement agreement =
                context.get(RecognitionAgreement.class, RecordType.RECOGNITION, request.mraId());
        return LedgerTypes.toJson(context.apply(
                RecognitionRules.adopt(agreement, request.version(), request.hash(), context.invocation())));
    }

    /** Whether a jurisdiction recognises a service, or the issuer of a certificate, as of a day. */
    private static JsonObject recognised(LedgerReader ledger, RecognitionQuestion question) {
        return Records.toJson(RecognitionAnswer.to(
                question, LedgerTrust.candidates(ledger, question), LedgerTrust.recognitions(ledger)));
    }

    private static JsonObject proposeAlgorithms(LedgerContext context, ProposeAlgorithms request) {
        Optional<AlgorithmPolicies> existing = policies(context);
        if (existing.isEmpty()) {
            context.endorse(
                    LedgerKey.of(RecordType.ALGORITHM_POLICY, AlgorithmPolicies.KEY),
                    EndorsementPolicy.allOf(AlgorithmPolicyRules.ADOPTERS));
        }
        return LedgerTypes.toJson(context.apply(AlgorithmPolicyRules.propose(
                existing, request.policy(), LedgerTrust.hash(request.policy()), context.invocation())));
    }

    private static JsonObject adoptAlgorithms(LedgerContext context, AdoptAlgorithms request) {
        AlgorithmPolicies policies =
                context.get(AlgorithmPolicies.class, RecordType.ALGORITHM_POLICY, AlgorithmPolicies.KEY);
        return LedgerTypes.toJson(context.apply(
                AlgorithmPolicyRules.adopt(policies, request.version(), request.hash(), context.invocation())));
    }

    private static Optional<AlgorithmPolicies> policies(LedgerContext context) {
        return context.find(AlgorithmPolicies.class, RecordType.ALGORITHM_POLICY, AlgorithmPolicies.KEY);
    }

    private static PartyAgreement agreement(LedgerContext context, String agreementId) {
        return context.get(PartyAgreement.class, RecordType.PARTY_AGREEMENT, agreementId);
    }

    /** The agencies, and for a copy of a scheme abroad the partner where it is a member. */
    private static EndorsementPolicy guards(LedgerContext context, TrustListKind kind) {
        EndorsementPolicy agencies = EndorsementPolicy.allOf(TrustListRules.ADOPTERS);
        return kind == TrustListKind.PEER_COPY && context.channel() == LedgerChannel.TRADE
                ? EndorsementPolicy.allOf(agencies, EndorsementPolicy.of(PARTNER))
                : agencies;
    }
}
