package org.digitaltrade.cli.documents;

import com.google.protobuf.ByteString;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.RecordWhen;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SignatureFormat;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * What {@code Attestations:attest} takes: a signature to be verified on the ledger from the document's digest.
 *
 * @param digests of the document; the one that the signature uses must be among them
 * @param party who is said to have signed
 * @param signature as the verifier takes that format
 * @param evidence DER of certificates, revocation lists, OCSP responses and timestamp tokens
 * @param agreementId the party agreement that the signature relies on, if on one
 * @param relyingParties who may read the attestation besides signatory and submitter
 * @param record how bad a verdict is still recorded
 */
public record AttestRequest(
        SubjectType type,
        List<ContentDigest> digests,
        SignatoryRole role,
        PartyId party,
        SignatureFormat format,
        ByteString signature,
        List<ByteString> evidence,
        Optional<String> agreementId,
        List<PartyId> relyingParties,
        Optional<RecordWhen> record) {

    /** The function's argument. */
    public JsonObject toJson() {
        Map<String, JsonValue> subject = new TreeMap<>();
        subject.put("type", new JsonString(type.name()));
        digests.forEach(digest -> subject.put(digest.algorithm().label(), new JsonString(digest.hex())));
        Map<String, JsonValue> request = new TreeMap<>();
        request.put("subject", JsonObject.of(subject));
        request.put("role", new JsonString(role.name()));
        request.put("party", new JsonString(party.value()));
        request.put("format", new JsonString(format.name()));
        request.put("signature", base64(signature));
        request.put(
                "evidence",
                new JsonArray(evidence.stream().map(AttestRequest::base64).toList()));
        agreementId.ifPresent(id -> request.put("agreementId", new JsonString(id)));
        record.ifPresent(when -> request.put("record", new JsonString(when.name())));
        request.put(
                "relyingParties",
                new JsonArray(relyingParties.stream()
                        .<JsonValue>map(reader -> new JsonString(reader.value()))
                        .toList()));
        return JsonObject.of(request);
    }

    private static JsonValue base64(ByteString bytes) {
        return new JsonString(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
}
