package org.digitaltrade.domain.attestations;

import java.util.List;

/**
 * What a certificate says of itself, as far as recognitions ask.
 *
 * @param policyOids its certificate policies, dotted
 * @param qcStatements its statements of RFC 3739 and the types of EN 319 412-5 in them, dotted
 */
public record CertificateContent(List<String> policyOids, List<String> qcStatements) {
    public static final CertificateContent NONE = new CertificateContent(List.of(), List.of());

    public CertificateContent {
        policyOids = List.copyOf(policyOids);
        qcStatements = List.copyOf(qcStatements);
    }
}
