package org.digitaltrade.signatures.rev;

import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.signatures.der.Fields;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.der.StrictTime;
import org.digitaltrade.signatures.der.Tag;
import org.digitaltrade.signatures.der.Tlv;

/**
 * What a list says about one revoked certificate.
 *
 * @param revokedAt when the issuer revoked it
 * @param invalidSince when it became doubtful, if the issuer says so: it may be earlier
 * @param reason CRLReason, -1 if none is given
 */
public record RevokedEntry(Instant revokedAt, Optional<Instant> invalidSince, int reason) {
    private static final String REASON = "2.5.29.21";
    private static final String INVALIDITY_DATE = "2.5.29.24";
    static final int NO_REASON = -1;
    private static final int CERTIFICATE_HOLD = 6;
    private static final int REMOVE_FROM_LIST = 8;

    static RevokedEntry read(Fields afterSerial) throws MalformedDerException {
        Instant revokedAt = StrictTime.parse(afterSerial.any());
        Optional<Instant> invalidSince = Optional.empty();
        int reason = NO_REASON;
        Optional<Tlv> extensions = afterSerial.optional(Tag.SEQUENCE);
        afterSerial.end();
        for (ListExtension extension : ListExtension.all(extensions)) {
            if (extension.oid().equals(REASON)) {
                reason = Tlv.only(extension.value())
                        .strict()
                        .expect(Tag.ENUMERATED)
                        .content()[0];
            } else if (extension.oid().equals(INVALIDITY_DATE)) {
                invalidSince = Optional.of(StrictTime.parse(Tlv.only(extension.value())));
            } else if (extension.isCritical()) {
                // Among others the certificate's issuer in an indirect list: the entry would be about another's.
                throw new MalformedDerException("an unknown critical extension of an entry");
            }
        }
        if (reason == REMOVE_FROM_LIST) {
            throw new MalformedDerException("only a delta list removes");
        }
        return new RevokedEntry(revokedAt, invalidSince, reason);
    }

    /** Whether the issuer may lift it. */
    public boolean isHold() {
        return reason == CERTIFICATE_HOLD;
    }

    /** From when signatures with the certificate are in doubt. */
    public Instant from() {
        return invalidSince.filter(since -> since.isBefore(revokedAt)).orElse(revokedAt);
    }
}
