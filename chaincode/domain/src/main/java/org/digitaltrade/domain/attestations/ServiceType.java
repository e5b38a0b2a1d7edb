package org.digitaltrade.domain.attestations;

/** What a trust service does, after the service types of ETSI TS 119 612. */
public enum ServiceType {
    /** Issues qualified certificates. */
    CA_QC,
    /** Issues other certificates; in China a licensed certification body. */
    CA_PKC,
    /** Issues qualified timestamps. */
    TSA_QTST,
    /** Issues other timestamps. */
    TSA,
    /** A certification body qualified for electronic government affairs. */
    GOV_CA;

    public boolean issuesCertificates() {
        return this == CA_QC || this == CA_PKC || this == GOV_CA;
    }

    public boolean issuesTimestamps() {
        return this == TSA_QTST || this == TSA;
    }

    /** Whether it is of the higher of two kinds that do the same. */
    public boolean isQualified() {
        return this == CA_QC || this == TSA_QTST || this == GOV_CA;
    }
}
