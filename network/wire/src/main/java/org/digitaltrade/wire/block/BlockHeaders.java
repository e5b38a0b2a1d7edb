package org.digitaltrade.wire.block;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.digitaltrade.wire.crypto.Sha256;
import org.hyperledger.fabric.protos.common.BlockHeader;

/** The header's own bytes, which are hashed and signed: DER, not protobuf. */
public final class BlockHeaders {

    private BlockHeaders() {}

    /**
     * DER {@code SEQUENCE{INTEGER number, OCTET STRING previous hash, OCTET STRING data hash}}. The number is unsigned.
     */
    public static ByteString der(BlockHeader header) {
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new ASN1Integer(new BigInteger(Long.toUnsignedString(header.getNumber()))));
        fields.add(new DEROctetString(header.getPreviousHash().toByteArray()));
        fields.add(new DEROctetString(header.getDataHash().toByteArray()));
        try {
            return ByteString.copyFrom(new DERSequence(fields).getEncoded(ASN1Encoding.DER));
        } catch (IOException e) {
            throw new IllegalStateException("encoding three values needs no I/O", e);
        }
    }

    /** SHA-256 of {@link #der}, which the next block carries as its previous hash. 32 bytes. */
    public static ByteString hash(BlockHeader header) {
        return ByteString.copyFrom(Sha256.of(der(header)));
    }
}
