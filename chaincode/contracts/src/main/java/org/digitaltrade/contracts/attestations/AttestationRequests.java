package org.digitaltrade.contracts.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.AgreementTerms;
import org.digitaltrade.domain.attestations.AlgorithmPolicy;
import org.digitaltrade.domain.attestations.RecognitionTerms;
import org.digitaltrade.domain.attestations.RecordWhen;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.attestations.TrustListDocument;

/** The arguments of this package's functions. */
public final class AttestationRequests {

    private AttestationRequests() {}

    /**
     * What was signed.
     *
     * @param sha256 digest of its bytes; this or the other is needed, whichever the signature uses
     * @param sm3 digest of its bytes
     */
    public record Subject(SubjectType type, Optional<Hash> sha256, Optional<Hash> sm3) {}

    /**
     * A signature to be verified and recorded.
     *
     * @param role as what the party signed
     * @param party who is said to have signed
     * @param signature Base64 of its DER or BER
     * @param evidence Base64 of the DER of certificates, revocation lists and timestamp tokens, in any order
     * @param record how bad a verdict is still recorded; {@link RecordWhen#PASSED} if left out
     * @param agreementId the party agreement that the signature relies on, if on one
     * @param relyingParties who may read the attestation besides signatory and submitter
     */
    public record Attest(
            Subject subject,
            SignatoryRole role,
            PartyId party,
            SignatureFormat format,
            String signature,
            List<String> evidence,
            Optional<RecordWhen> record,
            Optional<String> agreementId,
            Optional<List<PartyId>> relyingParties) {}

    /**
     * New evidence about a signature that is recorded.
     *
     * @param signature Base64 of the same bytes
     * @param evidence as for {@link Attest}
     * @param agreementId as for {@link Attest}
     */
    public record Reassess(
            String attestationId, String signature, List<String> evidence, Optional<String> agreementId) {}

    /** @param documentSha256 of the order or judgment */
    public record ByDocument(String attestationId, Hash documentSha256) {}

    /**
     * @param documentSha256 of the notice
     * @param since when the key was last in the signatory's hands alone
     */
    public record NotifyCompromise(String attestationId, Hash documentSha256, Instant since) {}

    /** @param successorId the attestation that takes its place */
    public record Supersede(String attestationId, String successorId) {}

    public record OfAttestation(String attestationId) {}

    /** @param at when; the transaction's time if left out */
    public record Standing(String attestationId, Optional<Instant> at) {}

    /** @param list to be proposed */
    public record ProposeList(TrustListDocument list) {}

    /** @param hash SHA-256 of the proposed list's canonical bytes */
    public record AdoptList(String schemeId, int sequence, Hash hash) {}

    /** @param terms to be proposed */
    public record ProposeAgreement(AgreementTerms terms) {}

    /** @param hash SHA-256 of the terms' canonical bytes */
    public record JoinAgreement(String agreementId, Hash hash) {}

    public record EndAgreement(String agreementId) {}

    /** @param terms to be proposed */
    public record ProposeRecognition(RecognitionTerms terms) {}

    /** @param hash SHA-256 of the terms' canonical bytes */
    public record AdoptRecognition(String mraId, int version, Hash hash) {}

    /** @param policy to be proposed */
    public record ProposeAlgorithms(AlgorithmPolicy policy) {}

    /** @param hash SHA-256 of the proposed policy's canonical bytes */
    public record AdoptAlgorithms(String version, Hash hash) {}
}
