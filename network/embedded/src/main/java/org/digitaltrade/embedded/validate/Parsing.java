package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import com.google.protobuf.Parser;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Reading and requiring, where a failure is a validation code. */
final class Parsing {

    private Parsing() {}

    static <T> T parse(Parser<T> parser, ByteString bytes, String what, TxValidationCode otherwise)
            throws InvalidTransactionException {
        try {
            return Messages.parse(parser, bytes, what);
        } catch (MalformedBytesException e) {
            throw new InvalidTransactionException(otherwise, String.valueOf(e.getMessage()));
        }
    }

    static void require(boolean holds, TxValidationCode otherwise, String reason) throws InvalidTransactionException {
        if (!holds) {
            throw new InvalidTransactionException(otherwise, reason);
        }
    }
}
