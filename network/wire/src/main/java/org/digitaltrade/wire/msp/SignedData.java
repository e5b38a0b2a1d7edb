package org.digitaltrade.wire.msp;

import com.google.protobuf.ByteString;

/** Data, who is said to have signed it (a serialised identity), and the signature. */
public record SignedData(ByteString data, ByteString identity, ByteString signature) {}
