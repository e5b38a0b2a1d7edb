package org.digitaltrade.topology;

import java.util.Locale;

/** The organisational unit in a certificate's subject, which tells Fabric the role of its holder. */
public enum Unit {
    CLIENT,
    PEER,
    ADMIN,
    ORDERER;

    /** As it stands in certificates and policies. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
