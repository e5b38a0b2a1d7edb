package org.digitaltrade.identity;

import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The names that a TLS endpoint on one's own machine is reached under. */
final class LoopbackNames {

    private LoopbackNames() {}

    /** Its host name, and what clients on the same machine use instead. */
    static GeneralNames with(String host) {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, host),
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1")
        });
    }
}
