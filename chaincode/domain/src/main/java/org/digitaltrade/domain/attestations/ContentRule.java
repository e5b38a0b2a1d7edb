package org.digitaltrade.domain.attestations;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * What a certificate must say of itself to be recognised, after the content equivalences of ETSI TS 119 612.
 *
 * @param context which property these identifiers stand for
 * @param assertion how many of them the certificate must have
 * @param policyOids certificate policies, dotted
 * @param qcStatements statements of RFC 3739 and types of EN 319 412-5, dotted
 */
public record ContentRule(Context context, Assertion assertion, List<String> policyOids, List<String> qcStatements) {
    /** More than the two standards define together. */
    public static final int MAX_IDENTIFIERS = 32;

    private static final String OID_FORM = "[0-2](\\.(0|[1-9][0-9]{0,19})){1,31}";

    /** The property that is meant. */
    public enum Context {
        QC_COMPLIANCE,
        QC_TYPE,
        QC_QSCD
    }

    /** How many of the named identifiers. */
    public enum Assertion {
        ALL,
        ANY,
        NONE
    }

    /** @throws RejectedException MALFORMED or TOO_LARGE */
    public ContentRule {
        policyOids = List.copyOf(policyOids);
        qcStatements = List.copyOf(qcStatements);
        int count = policyOids.size() + qcStatements.size();
        if (count > MAX_IDENTIFIERS) {
            throw new RejectedException(Code.TOO_LARGE, "a rule has at most " + MAX_IDENTIFIERS + " identifiers");
        }
        if (count == 0
                || !Stream.concat(policyOids.stream(), qcStatements.stream()).allMatch(oid -> oid.matches(OID_FORM))) {
            throw new RejectedException(Code.MALFORMED, "a rule names object identifiers, dotted");
        }
    }

    public boolean isMetBy(CertificateContent certificate) {
        Predicate<String> policy = certificate.policyOids()::contains;
        Predicate<String> statement = certificate.qcStatements()::contains;
        return switch (assertion) {
            case ALL ->
                policyOids.stream().allMatch(policy) && qcStatements.stream().allMatch(statement);
            case ANY ->
                policyOids.stream().anyMatch(policy) || qcStatements.stream().anyMatch(statement);
            case NONE ->
                policyOids.stream().noneMatch(policy) && qcStatements.stream().noneMatch(statement);
        };
    }
}
