package org.digitaltrade.wire.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.digitaltrade.identity.KeyPairs;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.SampleOrganisation;
import org.junit.jupiter.api.Test;

class PemTest {

    private final SampleOrganisation haidian = new SampleOrganisation("ZHD");
    private final SampleOrganisation chaoyang = new SampleOrganisation("ZCY");

    @Test
    void certificates_are_read_in_order_and_keys_skipped() {
        String text = Pem.of(haidian.root()) + Pem.of(KeyPairs.generate().getPrivate()) + Pem.of(chaoyang.root());
        assertEquals(List.of(haidian.root(), chaoyang.root()), Pem.certificates(text));
        assertEquals(haidian.root(), Pem.certificate(text));
    }

    @Test
    void texts_without_what_is_asked_for_are_malformed() {
        assertThrows(MalformedBytesException.class, () -> Pem.certificate("hello"));
        assertThrows(MalformedBytesException.class, () -> Pem.privateKey(Pem.of(haidian.root())));
        assertThrows(
                MalformedBytesException.class,
                () -> Pem.certificate("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"));
        assertThrows(MalformedBytesException.class, () -> Pem.certificate("-----BEGIN CERTIFICATE-----\nMIIB\n"));
    }
}
