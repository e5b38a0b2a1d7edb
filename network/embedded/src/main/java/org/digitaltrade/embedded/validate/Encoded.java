package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Protobuf encoding by hand, for the few messages that Fabric keeps to itself. */
final class Encoded {

    /** Writes fields. */
    interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    private Encoded() {}

    static ByteString bytes(Fields fields) {
        try {
            ByteString.Output bytes = ByteString.newOutput();
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            fields.writeTo(out);
            out.flush();
            return bytes.toByteString();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory needs no I/O", e);
        }
    }
}
