package org.digitaltrade.wire.msp;

import java.util.Locale;

/**
 * The role of an identity in its organisation, told by an organisational unit in the certificate's subject ("NodeOUs").
 */
public enum NodeRole {
    CLIENT,
    PEER,
    ADMIN,
    ORDERER;

    /** The organisational unit that Fabric's own tools use for the role. */
    public String defaultUnit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
