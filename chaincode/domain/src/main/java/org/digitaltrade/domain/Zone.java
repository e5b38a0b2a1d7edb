package org.digitaltrade.domain;

import java.util.Arrays;
import java.util.Optional;

/** The three pilot zones. Names as identifiers use them; each has one organisation. */
public enum Zone {
    /** Zhongguancun Software Park, Haidian 海淀. */
    HD("ZHD"),
    /** Jinzhan, Chaoyang 朝阳. */
    CY("ZCY"),
    /** Daxing Airport 大兴. */
    DX("ZDX");

    private final String mspId;

    Zone(String mspId) {
        this.mspId = mspId;
    }

    public String mspId() {
        return mspId;
    }

    public static Optional<Zone> ofMspId(String mspId) {
        return Arrays.stream(values()).filter(zone -> zone.mspId.equals(mspId)).findFirst();
    }
}
