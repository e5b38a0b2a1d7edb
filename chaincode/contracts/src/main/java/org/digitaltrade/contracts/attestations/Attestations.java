package org.digitaltrade.contracts.attestations;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.contracts.attestations.AttestationRequests.Attest;
import org.digitaltrade.contracts.attestations.AttestationRequests.Subject;
import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.AlgorithmPolicies;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationIds;
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
        Optional<AlgorithmPolicies> policies =
                context.find(AlgorithmPolicies.class, RecordType.ALGORITHM_POLICY, AlgorithmPolicies.KEY);
        AlgorithmPolicy policy =
                AlgorithmPolicies.inForce(policies, context.invocation().txTime());
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
        List<EvidenceDigest> digests = new ArrayList<>();
        for (byte[] one : evidence) {
            EvidenceKinds.of(one).ifPresent(kind -> digests.add(new EvidenceDigest(kind, Digests.sha256Hex(one))));
        }
        return new AttestedSignature(
                request.subject().type(),
                digest,
                request.role(),
                request.party(),
                request.format(),
                Digests.sha256Hex(signature),
                digests,
                request.relyingParties().orElse(List.of()));
    }

    private static byte[] decode(String member, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Code.MALFORMED, "/" + member + ": not Base64");
        }
    }
}
