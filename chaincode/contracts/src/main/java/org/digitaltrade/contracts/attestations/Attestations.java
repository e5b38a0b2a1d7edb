package org.digitaltrade.contracts.attestations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.digitaltrade.contracts.attestations.AttestationRequests.Attest;
import org.digitaltrade.contracts.attestations.AttestationRequests.ByDocument;
import org.digitaltrade.contracts.attestations.AttestationRequests.NotifyCompromise;
import org.digitaltrade.contracts.attestations.AttestationRequests.OfAttestation;
import org.digitaltrade.contracts.attestations.AttestationRequests.Reassess;
import org.digitaltrade.contracts.attestations.AttestationRequests.Standing;
import org.digitaltrade.contracts.attestations.AttestationRequests.Subject;
import org.digitaltrade.contracts.attestations.AttestationRequests.Supersede;
import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.dispatch.LedgerReader;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.ReadAccess;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.AlgorithmPolicies;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationIds;
import org.digitaltrade.domain.attestations.AttestationLifeCycle;
import org.digitaltrade.domain.attestations.AttestationRules;
import org.digitaltrade.domain.attestations.AttestedSignature;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.EvidenceDigest;
import org.digitaltrade.domain.attestations.RecordWhen;
import org.digitaltrade.domain.attestations.VerifyResult;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;
import org.digitaltrade.signatures.api.AttestationVerifier;
import org.digitaltrade.signatures.api.EvidenceKinds;
import org.digitaltrade.signatures.api.VerifyRequest;
import org.digitaltrade.signatures.crypto.Bc;

/** {@code Attestations} on both channels: signatures verified on the ledger from the document's digest. */
public final class Attestations {
    /** The jurisdiction whose law the ledger's records are kept under. */
    private static final List<String> RELYING = List.of(Country.CHINA.value());

    private Attestations() {}

    public static ContractClass define() {
        Bc.requireCleanRuntime();
        return ContractClass.named("Attestations", LedgerChannel.TRADE, LedgerChannel.APPROVAL)
                .submit("attest", Attest.class, Attestations::attest)
                .submit("reassess", Reassess.class, Attestations::reassess)
                .submit(
                        "suspend",
                        ByDocument.class,
                        (context, request) -> step(
                                context,
                                request.attestationId(),
                                one -> AttestationLifeCycle.suspend(
                                        one, request.documentSha256(), context.invocation())))
                .submit(
                        "lift",
                        ByDocument.class,
                        (context, request) -> step(
                                context,
                                request.attestationId(),
                                one -> AttestationLifeCycle.lift(one, request.documentSha256(), context.invocation())))
                .submit(
                        "notifyCompromise",
                        NotifyCompromise.class,
                        (context, request) -> step(
                                context,
                                request.attestationId(),
                                one -> AttestationLifeCycle.notifyCompromise(
                                        one, request.documentSha256(), request.since(), context.invocation())))
                .submit(
                        "recordJudgment",
                        ByDocument.class,
                        (context, request) -> step(
                                context,
                                request.attestationId(),
                                one -> AttestationLifeCycle.recordJudgment(
                                        one, request.documentSha256(), context.invocation())))
                .submit(
                        "supersede",
                        Supersede.class,
                        (context, request) -> step(
                                context,
                                request.attestationId(),
                                one -> AttestationLifeCycle.supersede(
                                        one,
                                        LedgerStanding.attestationNow(context, request.successorId()),
                                        context.invocation())))
                .submit(
                        "withdraw",
                        OfAttestation.class,
                        (context, request) -> step(
                                context,
                                request.attestationId(),
                                one -> AttestationLifeCycle.withdraw(one, context.invocation())))
                .readOnly("standing", Standing.class, Attestations::standing)
                .views(RecordType.ATTESTATION)
                .build();
    }

    /**
     * Verifies a signature and records the verdict. Returns the attestation; refuses with ATTESTATION_NOT_VALID and the
     * sub-indication, SIGNER_NOT_PARTY, RECOGNITION_NONE, EXISTS or EXISTS_WITH_DIFFERENT_CONTENT.
     */
    private static JsonObject attest(LedgerContext context, Attest request) {
        byte[] signature = decode("signature", request.signature());
        List<byte[]> evidence =
                request.evidence().stream().map(one -> decode("evidence", one)).toList();
        VerifyResult result = verify(context, request, signature, evidence);
        if (result.signer().isEmpty() || result.documentDigest().isEmpty()) {
            // Without a signer and a digest there is nothing to record the verdict under.
            return LedgerTypes.toJson(context.apply(AttestationRules.refuse(result)));
        }
        ContentDigest digest = result.documentDigest().get();
        String id = AttestationIds.of(digest, result.signer().get().certificateSha256(), request.role());
        return LedgerTypes.toJson(context.apply(AttestationRules.record(
                id,
                context.find(Attestation.class, RecordType.ATTESTATION, id),
                request.record().orElse(RecordWhen.PASSED),
                attested(request, digest, signature, evidence),
                result,
                context.invocation())));
    }

    private static VerifyResult verify(LedgerContext context, Attest request, byte[] signature, List<byte[]> evidence) {
        AlgorithmPolicy policy = AlgorithmPolicies.inForce(
                policies(context), context.invocation().txTime());
        VerifyRequest asked = new VerifyRequest(
                request.format(),
                digests(request.subject()),
                signature,
                evidence,
                context.invocation().txTime(),
                Optional.of(request.party()),
                RELYING);
        return AttestationVerifier.verify(
                asked,
                LedgerTrust.of(context, request.agreementId(), request.subject().type()),
                policy);
    }

    /**
     * Judges new evidence about a recorded signature, at its own best signature time. Returns the attestation; refuses with
     * NOT_AUTHORISED, BAD_STATE, HASH_MISMATCH, EXISTS or, if the evidence shows nothing, ATTESTATION_NOT_VALID.
     */
    private static JsonObject reassess(LedgerContext context, Reassess request) {
        Attestation before = context.get(Attestation.class, RecordType.ATTESTATION, request.attestationId());
        AttestedSignature recorded = before.signature();
        byte[] signature = decode("signature", request.signature());
        List<byte[]> evidence =
                request.evidence().stream().map(one -> decode("evidence", one)).toList();
        Instant signedAt = AttestationLifeCycle.signedAt(before);
        VerifyRequest asked = new VerifyRequest(
                recorded.format(),
                List.of(recorded.digest()),
                signature,
                evidence,
                signedAt,
                Optional.of(recorded.party()),
                RELYING);
        VerifyResult result = AttestationVerifier.verify(
                asked,
                LedgerTrust.of(context, request.agreementId(), recorded.subjectType()),
                AlgorithmPolicies.inForce(policies(context), signedAt));
        AttestedSignature given = new AttestedSignature(
                recorded.subjectType(),
                recorded.digest(),
                recorded.role(),
                recorded.party(),
                recorded.format(),
                Digests.sha256Hex(signature),
                evidenceDigests(evidence),
                recorded.relyingParties());
        return step(
                context,
                request.attestationId(),
                one -> AttestationLifeCycle.reassess(one, given, result, context.invocation()));
    }

    private static JsonObject step(
            LedgerContext context,
            String attestationId,
            Function<Attestation, Decision<LedgerEvent<Attestation>>> decide) {
        Attestation attestation = context.get(Attestation.class, RecordType.ATTESTATION, attestationId);
        return LedgerTypes.toJson(context.apply(decide.apply(attestation)));
    }

    /** Where an attestation stands at a time, with the reasons; for those who may read it. */
    private static JsonObject standing(LedgerReader ledger, Standing request) {
        Attestation attestation = ledger.find(Attestation.class, RecordType.ATTESTATION, request.attestationId())
                .filter(found -> ReadAccess.mayRead(ledger.invocation().actor(), found))
                .orElseThrow(() -> new RejectedException(
                        Code.NOT_FOUND, "no " + RecordType.ATTESTATION.code() + " " + request.attestationId()));
        return Records.toJson(LedgerStanding.of(
                ledger, attestation, request.at().orElse(ledger.invocation().txTime())));
    }

    private static Optional<AlgorithmPolicies> policies(LedgerReader ledger) {
        return ledger.find(AlgorithmPolicies.class, RecordType.ALGORITHM_POLICY, AlgorithmPolicies.KEY);
    }

    private static List<ContentDigest> digests(Subject subject) {
        List<ContentDigest> digests = Stream.concat(
                        subject.sha256().stream().map(hash -> new ContentDigest(DigestAlgorithm.SHA256, hash.value())),
                        subject.sm3().stream().map(hash -> new ContentDigest(DigestAlgorithm.SM3, hash.value())))
                .toList();
        if (digests.isEmpty()) {
            throw new RejectedException(Code.MALFORMED, "/subject: sha256 or sm3 is needed");
        }
        return digests;
    }

    private static AttestedSignature attested(
            Attest request, ContentDigest digest, byte[] signature, List<byte[]> evidence) {
        return new AttestedSignature(
                request.subject().type(),
                digest,
                request.role(),
                request.party(),
                request.format(),
                Digests.sha256Hex(signature),
                evidenceDigests(evidence),
                request.relyingParties().orElse(List.of()));
    }

    private static List<EvidenceDigest> evidenceDigests(List<byte[]> evidence) {
        List<EvidenceDigest> digests = new ArrayList<>();
        for (byte[] one : evidence) {
            EvidenceKinds.of(one).ifPresent(kind -> digests.add(new EvidenceDigest(kind, Digests.sha256Hex(one))));
        }
        return digests;
    }

    private static byte[] decode(String member, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Code.MALFORMED, "/" + member + ": not Base64");
        }
    }
}
