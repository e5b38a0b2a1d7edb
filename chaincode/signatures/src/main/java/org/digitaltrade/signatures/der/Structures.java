package org.digitaltrade.signatures.der;

import java.io.IOException;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Primitive;
import org.jspecify.annotations.Nullable;

/** The library's ASN.1 structures, made from DER that was checked before. */
public final class Structures {

    private Structures() {}

    /**
     * @param der one element
     * @param reader the structure's {@code getInstance}
     * @throws MalformedDerException if the bytes aren't DER, or not that structure
     */
    public static <T> T read(byte[] der, Function<ASN1Primitive, @Nullable T> reader) throws MalformedDerException {
        StrictDer.check(der);
        try {
            T structure = reader.apply(ASN1Primitive.fromByteArray(der));
            if (structure != null) {
                return structure;
            }
        } catch (IOException | RuntimeException e) {
            // The library says in undeclared exceptions of many kinds that a structure is another.
            throw new MalformedDerException("not the expected structure");
        }
        throw new MalformedDerException("no structure");
    }
}
