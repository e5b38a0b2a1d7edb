package org.digitaltrade.domain.attestations;

import static org.digitaltrade.domain.attestations.Indication.INDETERMINATE;
import static org.digitaltrade.domain.attestations.Indication.TOTAL_FAILED;
import static org.digitaltrade.domain.attestations.Indication.TOTAL_PASSED;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The deciding check of a verdict, in the order in which the checks are made: the first that fails decides. A code is
 * never renamed or reused. These explain a result; what the ledger refuses with is {@link org.digitaltrade.domain.Code}.
 */
public enum VerdictCode {
    /** Every check passed. */
    PASSED(TOTAL_PASSED, null),

    // Limits and form of the signature
    /** There are no signature bytes at all. */
    SIGNATURE_NOT_FOUND(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** The signature object exceeds a limit; the fact {@code limit} names it. */
    SIGNATURE_LIMIT_EXCEEDED(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** Not the structure that the format prescribes. */
    STRUCTURE_MALFORMED(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** Bytes follow the end of the structure. */
    TRAILING_BYTES(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** The outer or inner content type is none of those allowed. */
    CONTENT_TYPE_NOT_ALLOWED(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** A detached signature carries content: what it covers would be ambiguous. */
    CONTENT_EMBEDDED(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** There is not exactly one signer. */
    SIGNER_COUNT(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** Without signed attributes a document that equals them could be passed off as signed. */
    SIGNED_ATTRIBUTES_MISSING(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** The signed attributes aren't DER, or their set isn't sorted. */
    SIGNED_ATTRIBUTES_NOT_DER(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** A signed attribute occurs twice or has not exactly one value. */
    ATTRIBUTE_REPEATED(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** The content type or the message digest is missing from the signed attributes. */
    ATTRIBUTE_MISSING(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** A signed attribute has a value of the wrong form. */
    ATTRIBUTE_MALFORMED(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** The signed content type is another than that of the content. */
    CONTENT_TYPE_MISMATCH(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** The signed copy of the algorithms (RFC 6211) differs from those used. */
    ALGORITHM_PROTECTION_MISMATCH(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** A certificate in the signature isn't DER or breaks the certificate profile. */
    CERTIFICATE_MALFORMED(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),

    /** Not exactly one of the references is to the document. */
    REFERENCE_COUNT(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** A transform or canonicalisation of which one couldn't tell what it leaves of the document. */
    TRANSFORM_NOT_ALLOWED(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
    /** The signed properties given are other than those that were signed. */
    SIGNED_PROPERTIES_MISMATCH(TOTAL_FAILED, SubIndication.HASH_FAILURE),

    // Form of the evidence given beside the signature
    /** A piece of evidence exceeds a limit; the fact {@code limit} names it. */
    EVIDENCE_LIMIT_EXCEEDED(INDETERMINATE, SubIndication.TRY_LATER),
    /** A piece of evidence can't be read. Evidence that is present is checked, so it isn't passed over. */
    EVIDENCE_MALFORMED(INDETERMINATE, SubIndication.TRY_LATER),
    /** An OCSP response that holds no answer, only the responder's reason for giving none. */
    OCSP_NOT_SUCCESSFUL(INDETERMINATE, SubIndication.TRY_LATER),

    // The signer's certificate
    /** No certificate at hand is the one that the signature names. */
    SIGNER_CERTIFICATE_NOT_FOUND(INDETERMINATE, SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
    /** Several certificates are, and nothing signed tells which. */
    SIGNER_CERTIFICATE_AMBIGUOUS(INDETERMINATE, SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
    /** The signed reference names another certificate. */
    SIGNER_CERTIFICATE_NOT_BOUND(INDETERMINATE, SubIndication.NO_SIGNING_CERTIFICATE_FOUND),

    // Algorithm policy
    /** A digest algorithm that the policy does not allow. */
    DIGEST_ALGORITHM_NOT_ALLOWED(TOTAL_FAILED, SubIndication.CRYPTO_CONSTRAINTS_FAILURE),
    /** A signature algorithm or its parameters that the policy does not allow. */
    SIGNATURE_ALGORITHM_NOT_ALLOWED(TOTAL_FAILED, SubIndication.CRYPTO_CONSTRAINTS_FAILURE),
    /** A key whose kind, size, exponent or curve the policy does not allow. */
    KEY_NOT_ALLOWED(TOTAL_FAILED, SubIndication.CRYPTO_CONSTRAINTS_FAILURE),
    /** The signature algorithm does not fit the digest algorithm or the key. */
    ALGORITHMS_INCONSISTENT(TOTAL_FAILED, SubIndication.FORMAT_FAILURE),

    // Digest and signature
    /** The signature covers a digest under an algorithm for which no digest of the document was given. */
    SIGNED_DIGEST_NOT_GIVEN(INDETERMINATE, SubIndication.SIGNED_DATA_NOT_FOUND),
    /** The document is another than the signed one. */
    DIGEST_MISMATCH(TOTAL_FAILED, SubIndication.HASH_FAILURE),
    /** The signature value does not verify under the signer's key. */
    SIGNATURE_INVALID(TOTAL_FAILED, SubIndication.SIG_CRYPTO_FAILURE),

    // The seal, where one is shown
    /** The seal was not its maker's work, or was changed since. */
    SEAL_INVALID(INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE),
    /** The seal was used before or after its own validity. */
    SEAL_OUT_OF_VALIDITY(INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE),

    // Time
    /** A timestamp token does not verify, or covers another signature. */
    TIMESTAMP_INVALID(INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE),
    /** A timestamp token comes from an authority that no list grants. */
    TIMESTAMP_NOT_TRUSTED(INDETERMINATE, SubIndication.NO_CERTIFICATE_CHAIN_FOUND),
    /** An algorithm had ended by the reference time, and nothing proves that the signature is older. */
    ALGORITHM_EXPIRED_NO_POE(INDETERMINATE, SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE),
    /** An algorithm had ended before the first proof of existence. */
    ALGORITHM_EXPIRED(TOTAL_FAILED, SubIndication.CRYPTO_CONSTRAINTS_FAILURE),

    // Certification path
    /** No path leads to a certificate that a trust list or an agreement names. */
    PATH_NOT_FOUND(INDETERMINATE, SubIndication.NO_CERTIFICATE_CHAIN_FOUND),
    /** The only issuers at hand signed with an algorithm or key that the policy does not allow. */
    CHAIN_ALGORITHM_NOT_ALLOWED(INDETERMINATE, SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE),
    /** The certificate had expired by the reference time, and nothing proves that the signature is older. */
    SIGNER_EXPIRED_NO_POE(INDETERMINATE, SubIndication.OUT_OF_BOUNDS_NO_POE),
    /** The first proof of existence is later than the certificate's end. */
    SIGNER_EXPIRED(INDETERMINATE, SubIndication.EXPIRED),
    /** The reference time is earlier than the certificate's begin. */
    SIGNER_NOT_YET_VALID(INDETERMINATE, SubIndication.NOT_YET_VALID),
    /** A CA's certificate is outside its validity. */
    CA_OUT_OF_VALIDITY(INDETERMINATE, SubIndication.OUT_OF_BOUNDS_NO_POE),
    /** The signer's certificate is a CA's. */
    SIGNER_IS_CA(INDETERMINATE, SubIndication.CHAIN_CONSTRAINTS_FAILURE),
    /** The certificate's key usage does not include signing documents. */
    KEY_USAGE_NOT_ALLOWED(INDETERMINATE, SubIndication.CHAIN_CONSTRAINTS_FAILURE),
    /** The certificate's extended key usage is for something else than documents. */
    EXTENDED_KEY_USAGE_NOT_ALLOWED(INDETERMINATE, SubIndication.CHAIN_CONSTRAINTS_FAILURE),
    /** The anchor isn't a CA, may not issue a path this long, or carries constraints that can't be applied. */
    ANCHOR_NOT_ACCEPTABLE(INDETERMINATE, SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE),
    /** The path breaks a rule of RFC 5280: names, policies, basic constraints or an unknown critical extension. */
    PATH_NOT_VALID(INDETERMINATE, SubIndication.CHAIN_CONSTRAINTS_FAILURE),

    // Trust service, signer and revocation
    /** The trust list that names the service is past its next update. */
    TRUST_LIST_STALE(INDETERMINATE, SubIndication.TRY_LATER),
    /** The service was not granted when the certificate was issued. */
    SERVICE_NOT_GRANTED_AT_ISSUANCE(INDETERMINATE, SubIndication.NO_CERTIFICATE_CHAIN_FOUND),
    /** The service was not granted at the best signature time. */
    SERVICE_NOT_GRANTED_AT_BEST_SIGNATURE_TIME(INDETERMINATE, SubIndication.NO_CERTIFICATE_CHAIN_FOUND_NO_POE),
    /** The certificate does not name the party that is said to sign. */
    SIGNER_NOT_PARTY(INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE),
    /** A certificate of the path has no revocation data. */
    REVOCATION_DATA_MISSING(INDETERMINATE, SubIndication.TRY_LATER),
    /** The responder does not know the certificate, which says nothing about it. */
    REVOCATION_STATUS_UNKNOWN(INDETERMINATE, SubIndication.TRY_LATER),
    /** There is revocation data, but it does not verify or can't be applied. */
    REVOCATION_DATA_INVALID(INDETERMINATE, SubIndication.TRY_LATER),
    /** The revocation data is too old for the best signature time. */
    REVOCATION_DATA_STALE(INDETERMINATE, SubIndication.TRY_LATER),
    /** The signer's certificate is on hold, which may be lifted. */
    SIGNER_ON_HOLD(INDETERMINATE, SubIndication.TRY_LATER),
    /** The signer's certificate was revoked by the reference time, and nothing proves that the signature is older. */
    SIGNER_REVOKED_NO_POE(INDETERMINATE, SubIndication.REVOKED_NO_POE),
    /** The signer's certificate was revoked before the first proof of existence. */
    SIGNER_REVOKED(TOTAL_FAILED, SubIndication.REVOKED),
    /** A CA of the path was revoked by the best signature time. */
    CA_REVOKED(INDETERMINATE, SubIndication.REVOKED_CA_NO_POE),

    // The verifier itself
    /** Verifying would take more public-key operations than one request may. */
    WORK_BUDGET_EXCEEDED(INDETERMINATE, SubIndication.POLICY_PROCESSING_ERROR),
    /** A structure that no check foresaw; the same for every fault of that kind. */
    UNEXPECTED_STRUCTURE(TOTAL_FAILED, SubIndication.FORMAT_FAILURE);

    private final Indication indication;
    private final Optional<SubIndication> subIndication;

    VerdictCode(Indication indication, @Nullable SubIndication subIndication) {
        this.indication = indication;
        this.subIndication = Optional.ofNullable(subIndication);
    }

    public Indication indication() {
        return indication;
    }

    /** Empty for {@link #PASSED} only. */
    public Optional<SubIndication> subIndication() {
        return subIndication;
    }
}
