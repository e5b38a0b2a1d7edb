package org.digitaltrade.cli.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Uscc;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.x509.ParsedCertificate;

/**
 * The certification bodies licensed in China, in a form that an operator can write from the ministry's notice. Days are
 * Beijing's.
 *
 * @param schema {@value #SCHEMA}
 * @param schemeId for example {@code CN-MIIT}
 * @param authority who licenses, for example the ministry
 * @param legalBasis for example {@code Electronic Signature Law, articles 16 to 18}
 * @param sequence rises with every list
 * @param bodies in any order
 */
public record CnTrustList(
        String schema,
        String schemeId,
        String authority,
        String legalBasis,
        int sequence,
        LocalDate issuedOn,
        LocalDate nextUpdateOn,
        List<Body> bodies) {
    public static final String SCHEMA = "org.digitaltrade.cn-trust-list/1";

    /** What a body is licensed or qualified for. */
    public enum Purpose {
        /** Licensed under the Electronic Signature Law. */
        ELECTRONIC_CERTIFICATION,
        /** Qualified for electronic government affairs. */
        GOVERNMENT_AFFAIRS,
        TIMESTAMPS
    }

    /**
     * One body.
     *
     * @param uscc its unified social credit code
     * @param licence the licence's number
     * @param licensedOn first day of the licence
     * @param licenceEndsOn last day of the licence, if it has ended or its end is set
     * @param suspensions in the order of their days
     * @param certificates Base64 of the DER of its certificates for this purpose
     */
    public record Body(
            String name,
            String uscc,
            String licence,
            Purpose purpose,
            LocalDate licensedOn,
            Optional<LocalDate> licenceEndsOn,
            List<Suspension> suspensions,
            List<String> certificates) {
        public Body {
            suspensions = List.copyOf(suspensions);
            certificates = List.copyOf(certificates);
        }
    }

    /** @param until first day on which it counts again; absent while it lasts */
    public record Suspension(LocalDate from, Optional<LocalDate> until) {}

    public CnTrustList {
        bodies = List.copyOf(bodies);
        if (!schema.equals(SCHEMA)) {
            throw malformed("/schema: expected " + SCHEMA);
        }
    }

    /**
     * As the ledger takes it.
     *
     * @param sourceSha256 of the file
     * @throws RejectedException MALFORMED, USCC_INVALID or CERTIFICATE_INVALID
     */
    TrustListDocument document(Hash sourceSha256) {
        TreeSet<String> ids = new TreeSet<>();
        List<TrustServiceEntry> services = new ArrayList<>();
        for (Body body : bodies) {
            TrustServiceEntry service = service(body);
            if (!ids.add(service.serviceId())) {
                throw malformed("two bodies have the same key for the same purpose: " + body.name());
            }
            services.add(service);
        }
        return new TrustListDocument(
                schemeId,
                TrustListKind.LOCAL,
                Country.CHINA,
                authority,
                legalBasis,
                sequence,
                start(issuedOn),
                start(nextUpdateOn),
                sourceSha256,
                services);
    }

    private static TrustServiceEntry service(Body body) {
        if (!Uscc.isValid(body.uscc())) {
            throw new RejectedException(Code.USCC_INVALID, body.uscc() + " of " + body.name());
        }
        List<ParsedCertificate> certificates =
                body.certificates().stream().map(CnTrustList::certificate).toList();
        if (certificates.isEmpty()) {
            throw malformed(body.name() + " has no certificate");
        }
        ServiceType type = switch (body.purpose()) {
            case ELECTRONIC_CERTIFICATION -> ServiceType.CA_PKC;
            case GOVERNMENT_AFFAIRS -> ServiceType.GOV_CA;
            case TIMESTAMPS -> ServiceType.TSA;
        };
        return new TrustServiceEntry(
                type.name() + "-" + certificates.get(0).keySha256().substring(0, 16),
                new TrustServiceProvider(body.name(), body.uscc(), Optional.of(body.licence())),
                type,
                certificates.stream()
                        .map(one -> Base64.getEncoder().encodeToString(one.der()))
                        .toList(),
                history(body),
                Optional.empty());
    }

    private static List<StatusEntry> history(Body body) {
        List<StatusEntry> history = new ArrayList<>();
        history.add(new StatusEntry(ServiceStatus.GRANTED, start(body.licensedOn())));
        for (Suspension suspension : body.suspensions()) {
            history.add(new StatusEntry(ServiceStatus.SUSPENDED, start(suspension.from())));
            suspension.until().ifPresent(day -> history.add(new StatusEntry(ServiceStatus.GRANTED, start(day))));
        }
        body.licenceEndsOn()
                .ifPresent(day -> history.add(new StatusEntry(ServiceStatus.WITHDRAWN, start(day.plusDays(1)))));
        return history;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BeijingTime.OFFSET).toInstant();
    }

    private static ParsedCertificate certificate(String base64) {
        try {
            return ParsedCertificate.parseBase64(base64);
        } catch (MalformedDerException e) {
            throw new RejectedException(Code.CERTIFICATE_INVALID, "not Base64 of the DER of a certificate");
        }
    }

    private static RejectedException malformed(String detail) {
        return new RejectedException(Code.MALFORMED, detail);
    }
}
