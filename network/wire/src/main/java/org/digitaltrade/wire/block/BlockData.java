package org.digitaltrade.wire.block;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.crypto.Sha256;
import org.hyperledger.fabric.protos.common.Envelope;

/** The transactions of a block, as bytes. */
public final class BlockData {

    private BlockData() {}

    /**
     * SHA-256 of all envelopes in order, without lengths between them: so {@link #checkCanonical} must hold as well. 32
     * bytes.
     */
    public static ByteString hash(List<ByteString> envelopes) {
        return ByteString.copyFrom(Sha256.of(envelopes));
    }

    /**
     * Checks that each envelope is the one encoding of itself, with payload and signature. Otherwise the same hash
     * could stand for the same bytes split elsewhere. Not for block 0, whose configuration nobody has signed.
     *
     * @throws MalformedBytesException if not, naming the first such envelope
     */
    public static void checkCanonical(List<ByteString> envelopes) {
        if (envelopes.isEmpty()) {
            throw new MalformedBytesException("block without transactions");
        }
        for (int index = 0; index < envelopes.size(); index++) {
            checkCanonical("transaction " + index, envelopes.get(index));
        }
    }

    private static void checkCanonical(String name, ByteString bytes) {
        Envelope envelope = Messages.parse(Envelope.parser(), bytes, name);
        if (envelope.getPayload().isEmpty() || envelope.getSignature().isEmpty()) {
            throw new MalformedBytesException(name + " has no payload or no signature");
        }
        if (!envelope.toByteString().equals(bytes)) {
            throw new MalformedBytesException(name + " is not its own canonical encoding");
        }
    }
}
