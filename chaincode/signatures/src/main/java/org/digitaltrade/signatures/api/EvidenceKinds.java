package org.digitaltrade.signatures.api;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.attestations.EvidenceKind;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/** Tells the kinds of evidence apart by their structure: names and media types given with them prove nothing. */
public final class EvidenceKinds {

    private EvidenceKinds() {}

    /** Empty if the bytes are none of the known kinds. */
    public static Optional<EvidenceKind> of(byte[] der) {
        try {
            return kind(Tlv.only(der).expect(Tag.SEQUENCE).children());
        } catch (MalformedDerException e) {
            return Optional.empty();
        }
    }

    private static Optional<EvidenceKind> kind(List<Tlv> parts) throws MalformedDerException {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return switch (parts.get(0).tag()) {
            case Tag.ENUMERATED -> Optional.of(EvidenceKind.OCSP_RESPONSE);
            case Tag.OBJECT_IDENTIFIER -> Optional.of(EvidenceKind.TIMESTAMP_TOKEN);
            case Tag.SEQUENCE -> parts.size() == 3 ? signed(parts.get(0).children()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /**
     * The signed part of a certificate begins with its version in {@code [0]}, or in version 1 with a serial number and
     * has six fields, the fourth a sequence; that of a list has a time there.
     */
    private static Optional<EvidenceKind> signed(List<Tlv> fields) {
        if (fields.size() < 4) {
            return Optional.empty();
        }
        if (fields.get(0).is(Tag.context(0))) {
            return Optional.of(EvidenceKind.CERTIFICATE);
        }
        boolean time = fields.get(3).is(Tag.UTC_TIME) || fields.get(3).is(Tag.GENERALIZED_TIME);
        return Optional.of(time ? EvidenceKind.CRL : EvidenceKind.CERTIFICATE);
    }
}
