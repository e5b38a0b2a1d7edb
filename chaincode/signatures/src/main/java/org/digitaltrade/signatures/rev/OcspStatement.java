package org.digitaltrade.signatures.rev;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.attestations.EvidenceKind;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictTime;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * A responder's answer about one certificate.
 *
 * @param known whether the responder knows the certificate at all
 * @param revoked since when and why, if it is
 * @param archivedFrom the responder remembers certificates that expired at this time or later
 */
record OcspStatement(
        String sha256,
        boolean known,
        Optional<RevokedEntry> revoked,
        Instant thisUpdate,
        Optional<Instant> nextUpdate,
        Optional<Instant> archivedFrom)
        implements RevocationData {
    private static final int GOOD = Tag.contextPrimitive(0);
    private static final int REVOKED = Tag.context(1);
    private static final int UNKNOWN = Tag.contextPrimitive(2);
    private static final String ARCHIVE_CUTOFF = "1.3.6.1.5.5.7.48.1.6";
    private static final int REMOVED = 8;

    static OcspStatement read(Fields afterIdentifier, String sha256) throws MalformedDerException {
        Tlv status = afterIdentifier.any();
        if (!status.is(GOOD) && !status.is(REVOKED) && !status.is(UNKNOWN)) {
            throw new MalformedDerException("good, revoked or unknown");
        }
        Optional<RevokedEntry> revoked = status.is(REVOKED) ? Optional.of(entry(status)) : Optional.empty();
        Instant thisUpdate = StrictTime.parse(afterIdentifier.next(Tag.GENERALIZED_TIME));
        Optional<Tlv> next = afterIdentifier.optional(Tag.context(0));
        Optional<Instant> nextUpdate = Optional.empty();
        if (next.isPresent()) {
            nextUpdate = Optional.of(StrictTime.parse(only(next.get()).expect(Tag.GENERALIZED_TIME)));
        }
        Optional<Instant> archived = archivedFrom(afterIdentifier.optional(Tag.context(1)));
        afterIdentifier.end();
        return new OcspStatement(sha256, !status.is(UNKNOWN), revoked, thisUpdate, nextUpdate, archived);
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.OCSP_RESPONSE;
    }

    @Override
    public Optional<RevokedEntry> find(ParsedCertificate certificate) {
        return revoked;
    }

    @Override
    public boolean keeps(ParsedCertificate certificate) {
        return !thisUpdate.isAfter(certificate.notAfter())
                || archivedFrom
                        .filter(from -> !from.isAfter(certificate.notAfter()))
                        .isPresent();
    }

    private static RevokedEntry entry(Tlv status) throws MalformedDerException {
        Fields fields = new Fields(status);
        Instant at = StrictTime.parse(fields.next(Tag.GENERALIZED_TIME));
        Optional<Tlv> reason = fields.optional(Tag.context(0));
        fields.end();
        int code = reason.isEmpty()
                ? RevokedEntry.NO_REASON
                : only(reason.get()).expect(Tag.ENUMERATED).content()[0];
        if (code == REMOVED) {
            throw new MalformedDerException("only a delta list removes");
        }
        return new RevokedEntry(at, Optional.empty(), code);
    }

    private static Optional<Instant> archivedFrom(Optional<Tlv> explicit) throws MalformedDerException {
        if (explicit.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> archived = Optional.empty();
        for (ListExtension extension : ListExtension.all(Optional.of(only(explicit.get())))) {
            if (extension.oid().equals(ARCHIVE_CUTOFF)) {
                archived =
                        Optional.of(StrictTime.parse(Tlv.only(extension.value()).expect(Tag.GENERALIZED_TIME)));
            } else if (extension.isCritical()) {
                throw new MalformedDerException("an unknown critical extension");
            }
        }
        return archived;
    }

    private static Tlv only(Tlv explicit) throws MalformedDerException {
        if (explicit.children().size() != 1) {
            throw new MalformedDerException("one element in an explicit tag");
        }
        return explicit.children().get(0);
    }
}
