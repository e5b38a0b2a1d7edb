package org.digitaltrade.signatures.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.VerdictCode;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.Records;
import org.digitaltrade.signatures.check.CheckFailedException;

/**
 * What of an XML signature is needed to verify it without its document, as {@code dtl attest extract} writes it: Base64
 * throughout.
 *
 * @param signedInfo octets of the SignedInfo, canonicalised as it says
 * @param signatureValue the value's octets
 * @param signedProperties octets of the SignedProperties, canonicalised as the reference to them says
 * @param certificates DER
 * @param timestamps tokens over the signature value
 * @param stamped octets of the SignatureValue element, canonicalised as the timestamps say
 */
public record XadesPacket(
        String signedInfo,
        String signatureValue,
        Optional<String> signedProperties,
        List<String> certificates,
        List<String> timestamps,
        Optional<String> stamped) {

    public XadesPacket {
        certificates = List.copyOf(certificates);
        timestamps = List.copyOf(timestamps);
    }

    static XadesPacket parse(byte[] received) throws CheckFailedException {
        try {
            return Records.fromJson(XadesPacket.class, Json.parse(received));
        } catch (RejectedException e) {
            throw CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    static byte[] decode(String base64) throws CheckFailedException {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw CheckFailedException.of(VerdictCode.STRUCTURE_MALFORMED);
        }
    }

    List<byte[]> decoded(List<String> all) throws CheckFailedException {
        List<byte[]> bytes = new ArrayList<>();
        for (String one : all) {
            bytes.add(decode(one));
        }
        return bytes;
    }

    @Override
    public String toString() {
        return "XadesPacket" + Arrays.asList(signedInfo.length(), certificates.size());
    }
}
