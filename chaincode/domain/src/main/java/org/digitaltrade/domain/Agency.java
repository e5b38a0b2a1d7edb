package org.digitaltrade.domain;

import java.util.Arrays;
import java.util.List;

/** The Beijing agencies that supervise; each has one organisation of the same name. */
public enum Agency {
    /** Cyberspace Administration 市委网信办. */
    BJCAC,
    /** Commerce Bureau 市商务局. */
    BJCOM,
    /** Economy and Information Technology Bureau 市经济和信息化局. */
    BJEIT;

    public String mspId() {
        return name();
    }

    public static boolean isAgency(String mspId) {
        return mspIds().contains(mspId);
    }

    public static List<String> mspIds() {
        return Arrays.stream(values()).map(Agency::mspId).toList();
    }
}
