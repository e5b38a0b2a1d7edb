package org.digitaltrade.signatures.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitaltrade.domain.attestations.EvidenceKind;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.signatures.check.CheckFailedException;
import org.digitaltrade.signatures.check.Limits;
import org.digitaltrade.signatures.check.WorkBudget;
import org.digitaltrade.signatures.cms.CmsSignature;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.policy.PolicyCheck;
import org.digitaltrade.signatures.rev.OcspResponse;
import org.digitaltrade.signatures.rev.RevocationCheck;
import org.digitaltrade.signatures.rev.RevocationList;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/** The certificates, lists and tokens at hand, from inside the signature and from beside it; their order is immaterial. */
final class EvidencePool {
    private final List<ParsedCertificate> certificates = new ArrayList<>();
    private final List<RevocationList> lists = new ArrayList<>();
    private final List<OcspResponse> responses = new ArrayList<>();
    private final List<byte[]> tokens = new ArrayList<>();

    /** What can't be read inside the signature makes the signature malformed. */
    void addFrom(CmsSignature cms) throws CheckFailedException {
        for (byte[] der : cms.certificates()) {
            addCertificate(der, VerdictCode.CERTIFICATE_MALFORMED, VerdictCode.SIGNATURE_LIMIT_EXCEEDED);
        }
        for (byte[] der : cms.revocationLists()) {
            addList(der);
        }
        for (byte[] der : cms.ocspResponses()) {
            addResponse(der, false);
        }
        for (byte[] der : cms.basicOcspResponses()) {
            addResponse(der, true);
        }
        for (byte[] token : cms.signer().timestampTokens()) {
            addToken(token);
        }
    }

    /** The same for the formats that carry certificates and tokens only. */
    void addFrom(List<byte[]> inside, List<byte[]> stamps) throws CheckFailedException {
        for (byte[] der : inside) {
            addCertificate(der, VerdictCode.CERTIFICATE_MALFORMED, VerdictCode.SIGNATURE_LIMIT_EXCEEDED);
        }
        for (byte[] token : stamps) {
            addToken(token);
        }
    }

    /** What can't be read beside the signature leaves the verdict open: it says nothing against the signature. */
    void add(byte[] evidence) throws CheckFailedException {
        EvidenceKind kind =
                EvidenceKinds.of(evidence).orElseThrow(() -> CheckFailedException.of(VerdictCode.EVIDENCE_MALFORMED));
        switch (kind) {
            case CERTIFICATE ->
                addCertificate(evidence, VerdictCode.EVIDENCE_MALFORMED, VerdictCode.EVIDENCE_LIMIT_EXCEEDED);
            case CRL -> addList(evidence);
            case TIMESTAMP_TOKEN -> addToken(evidence);
            case OCSP_RESPONSE -> addResponse(evidence, false);
        }
    }

    List<ParsedCertificate> certificates() {
        return List.copyOf(certificates);
    }

    RevocationCheck revocation(PolicyCheck algorithms, WorkBudget budget) {
        return new RevocationCheck(lists, responses, certificates, algorithms, budget);
    }

    /** In an order that is theirs alone, since facts follow it. */
    List<byte[]> tokens() {
        return tokens.stream().sorted(Arrays::compareUnsigned).toList();
    }

    private void addCertificate(byte[] der, VerdictCode malformed, VerdictCode tooMany) throws CheckFailedException {
        try {
            ParsedCertificate certificate = ParsedCertificate.parse(der);
            if (!certificates.contains(certificate)) {
                certificates.add(certificate);
            }
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(malformed).with("evidence.kind", EvidenceKind.CERTIFICATE.name());
        }
        if (certificates.size() > Limits.MAX_CERTIFICATES) {
            throw CheckFailedException.of(tooMany).with("limit", "MAX_CERTIFICATES=" + Limits.MAX_CERTIFICATES);
        }
    }

    private void addList(byte[] der) throws CheckFailedException {
        if (der.length > Limits.MAX_CRL_BYTES) {
            throw tooMuch("MAX_CRL_BYTES=" + Limits.MAX_CRL_BYTES);
        }
        if (lists.size() == Limits.MAX_CRLS) {
            throw tooMuch("MAX_CRLS=" + Limits.MAX_CRLS);
        }
        try {
            lists.add(RevocationList.parse(der));
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.EVIDENCE_MALFORMED)
                    .with("evidence.kind", EvidenceKind.CRL.name());
        }
    }

    private void addResponse(byte[] der, boolean basic) throws CheckFailedException {
        if (der.length > Limits.MAX_OCSP_BYTES) {
            throw tooMuch("MAX_OCSP_BYTES=" + Limits.MAX_OCSP_BYTES);
        }
        if (responses.size() == Limits.MAX_OCSP_RESPONSES) {
            throw tooMuch("MAX_OCSP_RESPONSES=" + Limits.MAX_OCSP_RESPONSES);
        }
        try {
            responses.add(basic ? OcspResponse.parseBasic(der) : OcspResponse.parse(der));
        } catch (MalformedDerException e) {
            throw CheckFailedException.of(VerdictCode.EVIDENCE_MALFORMED)
                    .with("evidence.kind", EvidenceKind.OCSP_RESPONSE.name());
        }
    }

    private void addToken(byte[] token) throws CheckFailedException {
        if (tokens.size() == Limits.MAX_TOKENS) {
            throw tooMuch("MAX_TOKENS=" + Limits.MAX_TOKENS);
        }
        tokens.add(token);
    }

    private static CheckFailedException tooMuch(String limit) {
        return CheckFailedException.of(VerdictCode.EVIDENCE_LIMIT_EXCEEDED).with("limit", limit);
    }
}
