package org.digitaltrade.domain.attestations;

import org.digitaltrade.domain.PartyId;

/**
 * How a trust service's certificates name the legal person that signs: an attribute or extension, and what precedes the
 * code in it.
 *
 * @param source where to look
 * @param oid the attribute's type or the extension, dotted
 * @param usccPrefix before a unified social credit code
 * @param leiPrefix before a legal entity identifier
 * @param authorityPrefix before an authority's code
 */
public record SubjectRule(Source source, String oid, String usccPrefix, String leiPrefix, String authorityPrefix) {

    public enum Source {
        /** An attribute of the subject's name. */
        SUBJECT_ATTRIBUTE,
        /** A certificate extension whose value is one string. */
        EXTENSION
    }

    /** {@code organizationIdentifier} with the semantics of EN 319 412-1. */
    public static final SubjectRule DEFAULT =
            new SubjectRule(Source.SUBJECT_ATTRIBUTE, "2.5.4.97", "NTRCN-", "LEIXG-", "GOVCN-");

    /** The one value that stands for this party. */
    public String valueOf(PartyId party) {
        if (party.isUscc()) {
            return usccPrefix + party.code();
        }
        return (party.isLei() ? leiPrefix : authorityPrefix) + party.code();
    }
}
