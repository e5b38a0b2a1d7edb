package org.digitaltrade.format;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * Who a certificate speaks for. Attributes are read from the extension that Fabric CA writes ({@value #ATTRIBUTES_OID},
 * JSON {@code {"attrs":{…}}}). An organisation can't lend authority that isn't its own: a zone's CA names its own zone
 * officers and traders, an agency's its own officers, and BJCOM besides itself the authorities and certification bodies
 * that have no peer.
 */
public final class Callers {
    public static final String ATTRIBUTES_OID = "1.2.3.4.5.6.7.8.1";

    /** The agency whose clients include the authorities and certification bodies without a peer of their own. */
    private static final String HOST_OF_CLIENT_AUTHORITIES = "BJCOM";
    /** The agency that carries the tokens from one channel to the other. */
    private static final String RELAY_ORGANISATION = "BJCAC";
    /** Four kilobytes: a handful of attributes; a certificate as a whole stays below 16. */
    private static final int MAX_ATTRIBUTES_BYTES = 4096;

    private Callers() {}

    /**
     * @param mspId the organisation whose MSP accepted the certificate
     * @param certificate PEM or DER; already validated by the peer or gateway
     * @throws RejectedException IDENTITY_INVALID
     */
    public static Actor actor(String mspId, byte[] certificate) {
        return actor(mspId, read(certificate));
    }

    /**
     * As {@link #actor(String, byte[])}, of a transaction at that time. A peer looks only at a certificate's end.
     *
     * @param txTime what the transaction claims; never this machine's clock
     * @throws RejectedException IDENTITY_INVALID, or IDENTITY_NOT_YET_VALID if the certificate begins later
     */
    public static Actor actorAt(String mspId, byte[] certificate, Instant txTime) {
        X509Certificate read = read(certificate);
        Instant begin = read.getNotBefore().toInstant();
        if (txTime.isBefore(begin)) {
            throw new RejectedException(Code.IDENTITY_NOT_YET_VALID, "the certificate is valid from " + begin);
        }
        return actor(mspId, read);
    }

    private static Actor actor(String mspId, X509Certificate certificate) {
        Map<String, String> attributes = attributes(certificate);
        Role role = Optional.ofNullable(attributes.get("role"))
                .flatMap(Role::ofAttribute)
                .orElseThrow(() -> invalid("the certificate has no known role"));
        if (!mayHave(mspId, role)) {
            throw invalid(mspId + " can't issue the role " + role.attribute());
        }
        return new Actor(mspId, party(mspId, role, attributes), role);
    }

    private static boolean mayHave(String mspId, Role role) {
        boolean zone = Zone.ofMspId(mspId).isPresent();
        boolean agency = Agency.isAgency(mspId);
        return switch (role) {
            case TRADER -> !agency;
            case ZONE_OFFICER -> zone;
            case AGENCY_OFFICER -> agency;
            case CERTIFIER -> mspId.equals(HOST_OF_CLIENT_AUTHORITIES);
            case RELAY -> mspId.equals(RELAY_ORGANISATION);
            case GATEWAY, AUDITOR -> true;
        };
    }

    private static PartyId party(String mspId, Role role, Map<String, String> attributes) {
        if (role == Role.TRADER) {
            return trader(mspId, attributes);
        }
        String authority = attributes.getOrDefault("authorityCode", mspId);
        boolean own = authority.equals(mspId);
        boolean hosted = mspId.equals(HOST_OF_CLIENT_AUTHORITIES)
                && !Agency.isAgency(authority)
                && Zone.ofMspId(authority).isEmpty();
        if (!own && !hosted) {
            throw invalid(mspId + " can't speak for the authority it names");
        }
        return wellFormed(() -> PartyId.authority(authority));
    }

    /** Enterprises of a zone are known by their credit code, those abroad by their LEI. */
    private static PartyId trader(String mspId, Map<String, String> attributes) {
        boolean domestic = Zone.ofMspId(mspId).isPresent();
        String code = attributes.get(domestic ? "uscc" : "lei");
        if (code == null) {
            throw invalid("a trader's certificate of " + mspId + " needs " + (domestic ? "uscc" : "lei"));
        }
        return wellFormed(() -> domestic ? PartyId.uscc(code) : PartyId.lei(code));
    }

    private static PartyId wellFormed(Supplier<PartyId> party) {
        try {
            return party.get();
        } catch (RejectedException e) {
            throw invalid("the certificate names a party in a wrong form");
        }
    }

    private static X509Certificate read(byte[] certificate) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        } catch (CertificateException e) {
            throw invalid("the certificate can't be read");
        }
    }

    private static Map<String, String> attributes(X509Certificate certificate) {
        byte[] wrapped = certificate.getExtensionValue(ATTRIBUTES_OID);
        if (wrapped == null) {
            throw invalid("the certificate has no attributes");
        }
        if (wrapped.length > MAX_ATTRIBUTES_BYTES) {
            throw invalid("the certificate's attributes are too large");
        }
        Map<String, String> attributes = new TreeMap<>();
        try {
            if (Json.parseObject(unwrapped(wrapped)).get("attrs") instanceof JsonObject named) {
                named.members().forEach((name, value) -> {
                    if (value instanceof JsonString text) {
                        attributes.put(name, text.value());
                    }
                });
            }
        } catch (RejectedException e) {
            throw invalid("the certificate's attributes are not valid JSON");
        }
        return attributes;
    }

    /** The content of a DER OCTET STRING whose length the platform has already checked. */
    private static byte[] unwrapped(byte[] octetString) {
        int length = octetString[1] & 0xff;
        int header = length < 0x80 ? 2 : 2 + (length & 0x7f);
        return Arrays.copyOfRange(octetString, header, octetString.length);
    }

    private static RejectedException invalid(String detail) {
        return new RejectedException(Code.IDENTITY_INVALID, detail);
    }
}
