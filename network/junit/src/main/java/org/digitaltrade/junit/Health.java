package org.digitaltrade.junit;

import com.google.protobuf.ByteString;
import org.digitaltrade.embedded.gateway.PeerConduct;
import org.hyperledger.fabric.protos.peer.Endorsement;

/** Whether an organisation's peer is up, and whether its signatures are good. */
final class Health implements PeerConduct {
    private volatile boolean down;
    private volatile boolean corrupt;

    void setDown(boolean value) {
        down = value;
    }

    void setCorrupt(boolean value) {
        corrupt = value;
    }

    @Override
    public boolean isReachable() {
        return !down;
    }

    @Override
    public Endorsement endorsement(Endorsement genuine) {
        return corrupt
                ? genuine.toBuilder()
                        .setSignature(changed(genuine.getSignature()))
                        .build()
                : genuine;
    }

    /** The last bit, so that it still looks like a signature. */
    private static ByteString changed(ByteString signature) {
        byte[] bytes = signature.toByteArray();
        bytes[bytes.length - 1] ^= 1;
        return ByteString.copyFrom(bytes);
    }
}
