package org.digitaltrade.client;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.client.ConnectionProfile.Kind;
import org.digitaltrade.wire.crypto.Pem;
import org.digitaltrade.wire.msp.Msp;
import org.digitaltrade.wire.msp.MspManager;

/**
 * Whose endorsement counts for this signer. The roots come from a file that was obtained and checked separately, never
 * from the gateway that relays.
 *
 * @param members peer organisations by their pinned roots
 * @param minimum how many different ones must have endorsed; peers ask for more, a signer for no fewer
 */
public record EndorserPolicy(MspManager members, int minimum) {
    /** The ledger's own policy: a zone and an agency. */
    public static final int ZONE_AND_AGENCY = 2;

    /** Pins the roots that a connection profile names. */
    public static EndorserPolicy of(ConnectionProfile profile) throws IOException {
        List<Msp> peers = new ArrayList<>();
        for (ConnectionProfile.Organisation member : profile.organisations()) {
            if (member.kind() == Kind.PEER) {
                peers.add(Msp.ofRoots(member.mspId(), Pem.certificates(Files.readString(member.rootCertificate()))));
            }
        }
        return new EndorserPolicy(new MspManager(peers), ZONE_AND_AGENCY);
    }

    /** The same pins, satisfied by this many organisations. */
    public EndorserPolicy withMinimum(int organisations) {
        return new EndorserPolicy(members, organisations);
    }
}
