package org.digitaltrade.cli.trust;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import org.digitaltrade.cli.attest.Xml;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.signatures.der.MalformedDerException;
import org.digitaltrade.signatures.trust.ListedService;
import org.digitaltrade.signatures.x509.ParsedCertificate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A trusted list as European schemes publish it (ETSI TS 119 612, versions 5 and 6), read without document types and
 * external entities, and held to the elements that the standard demands.
 *
 * @param territory ISO 3166-1 alpha-2; the lists' own EL and UK are written GR and GB
 * @param notes services that were left aside, and why
 */
public record Ts119612(
        String territory,
        String operator,
        int sequence,
        Instant issuedAt,
        Optional<Instant> nextUpdate,
        List<TrustServiceEntry> services,
        List<String> notes,
        Document document) {
    private static final String NAMESPACE = "http://uri.etsi.org/02231/v2#";
    private static final String TYPE = "http://uri.etsi.org/TrstSvc/Svctype/";
    private static final String STATUS = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/";
    private static final String OLD_STATUS =
            "http://uri.etsi.org/TrstSvc/Svcstatus/eSigDir-1999-93-EC-TrustedList/Svcstatus/";
    private static final Map<String, String> OWN_CODES = Map.of("EL", "GR", "UK", "GB");
    private static final int MAX_OPERATOR = 200;

    private static final Map<String, ServiceType> TYPES = Map.of(
            TYPE + "CA/QC", ServiceType.CA_QC,
            TYPE + "CA/PKC", ServiceType.CA_PKC,
            TYPE + "TSA/QTST", ServiceType.TSA_QTST,
            TYPE + "TSA", ServiceType.TSA,
            TYPE + "TSA/TSS-QC", ServiceType.TSA,
            TYPE + "TSA/TSS-AdESQCandQES", ServiceType.TSA);

    /** Those of directive 1999/93 stand in the history of most European services. */
    private static final Map<String, ServiceStatus> STATUSES = Map.of(
            "granted", ServiceStatus.GRANTED,
            "accredited", ServiceStatus.GRANTED,
            "undersupervision", ServiceStatus.GRANTED,
            "supervisionincessation", ServiceStatus.GRANTED,
            "setbynationallaw", ServiceStatus.RECOGNISED_NATIONAL,
            "recognisedatnationallevel", ServiceStatus.RECOGNISED_NATIONAL,
            "deprecatedatnationallevel", ServiceStatus.DEPRECATED_NATIONAL,
            "deprecatedbynationallaw", ServiceStatus.DEPRECATED_NATIONAL);

    public Ts119612 {
        services = List.copyOf(services);
        notes = List.copyOf(notes);
    }

    /** @throws RejectedException MALFORMED, with the element that is missing or wrong */
    public static Ts119612 parse(byte[] xml) {
        Document document = Xml.parse(xml).orElseThrow(() -> malformed("not well-formed XML without a document type"));
        Element root = document.getDocumentElement();
        if (!NAMESPACE.equals(root.getNamespaceURI()) || !"TrustServiceStatusList".equals(root.getLocalName())) {
            throw malformed("the root is no TrustServiceStatusList of TS 119 612");
        }
        Element scheme = one(root, "SchemeInformation");
        int version = number(scheme, "TSLVersionIdentifier");
        if (version < 4 || version > 6) {
            throw malformed("TSLVersionIdentifier " + version + " is not 4, 5 or 6");
        }
        String territory = text(one(scheme, "SchemeTerritory"));
        Element next = one(scheme, "NextUpdate");
        Reader reader = new Reader();
        optional(root, "TrustServiceProviderList").ifPresent(reader::providers);
        return new Ts119612(
                OWN_CODES.getOrDefault(territory, territory),
                shortened(name(one(scheme, "SchemeOperatorName"))),
                number(scheme, "TSLSequenceNumber"),
                time(one(scheme, "ListIssueDateTime")),
                optional(next, "dateTime").map(Ts119612::time),
                reader.services,
                reader.notes,
                document);
    }

    /** A list without a next update is closed, and stale from its issue. */
    public TrustSource source() {
        return new TrustSource(
                services.stream()
                        .map(service -> new ListedService(
                                schemeId(), sequence, territory, nextUpdate.orElse(issuedAt), service))
                        .toList(),
                List.of(),
                notes);
    }

    /** As schemes are named on the ledger. */
    public String schemeId() {
        return territory + "-TSL";
    }

    /** Collects services over all providers, each under an id that stays the same from list to list. */
    private static final class Reader {
        private final List<TrustServiceEntry> services = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final TreeSet<String> ids = new TreeSet<>();

        void providers(Element list) {
            for (Element provider : all(list, "TrustServiceProvider")) {
                Element information = one(provider, "TSPInformation");
                String name = shortened(name(one(information, "TSPName")));
                String legalId = optional(information, "TSPTradeName")
                        .map(Ts119612::name)
                        .map(Ts119612::shortened)
                        .orElse("");
                for (Element service : all(one(provider, "TSPServices"), "TSPService")) {
                    service(new TrustServiceProvider(name, legalId, Optional.empty()), service);
                }
            }
        }

        private void service(TrustServiceProvider provider, Element service) {
            Element information = one(service, "ServiceInformation");
            String uri = text(one(information, "ServiceTypeIdentifier"));
            ServiceType type = TYPES.get(uri);
            if (type == null) {
                notes.add("service of type " + uri + " isn't one for signatures or timestamps");
                return;
            }
            List<ParsedCertificate> certificates = certificates(one(information, "ServiceDigitalIdentity"));
            if (certificates.isEmpty()) {
                notes.add("service of " + provider.name() + " is known by no certificate that can be read");
                return;
            }
            services.add(new TrustServiceEntry(
                    id(type, certificates.get(0)),
                    provider,
                    type,
                    certificates.stream()
                            .limit(TrustServiceEntry.MAX_CERTIFICATES)
                            .map(one -> Base64.getEncoder().encodeToString(one.der()))
                            .toList(),
                    history(information, optional(service, "ServiceHistory")),
                    Optional.empty()));
        }

        private String id(ServiceType type, ParsedCertificate certificate) {
            String base = type.name() + "-" + certificate.keySha256().substring(0, 16);
            String id = base;
            for (int i = 2; !ids.add(id); i++) {
                id = base + "-" + i;
            }
            return id;
        }
    }

    private static List<ParsedCertificate> certificates(Element identity) {
        List<ParsedCertificate> certificates = new ArrayList<>();
        for (Element digitalId : all(identity, "DigitalId")) {
            for (Element certificate : all(digitalId, "X509Certificate")) {
                parsed(certificate).filter(one -> !certificates.contains(one)).ifPresent(certificates::add);
            }
        }
        return certificates;
    }

    /** Empty if it can't be read: another certificate may identify the service. */
    private static Optional<ParsedCertificate> parsed(Element certificate) {
        try {
            return Optional.of(ParsedCertificate.parseBase64(text(certificate).replaceAll("\\s", "")));
        } catch (MalformedDerException e) {
            return Optional.empty();
        }
    }

    private static List<StatusEntry> history(Element current, Optional<Element> past) {
        List<StatusEntry> entries = new ArrayList<>(List.of(status(current)));
        past.ifPresent(
                history -> all(history, "ServiceHistoryInstance").forEach(instance -> entries.add(status(instance))));
        // At the same instant the entry that the list gives first is the newer one.
        List<StatusEntry> ordered = new ArrayList<>();
        Collections.reverse(entries);
        for (StatusEntry entry :
                entries.stream().sorted(Comparator.comparing(StatusEntry::from)).toList()) {
            if (!ordered.isEmpty() && ordered.get(ordered.size() - 1).from().equals(entry.from())) {
                ordered.remove(ordered.size() - 1);
            }
            ordered.add(entry);
        }
        int surplus = Math.max(0, ordered.size() - TrustServiceEntry.MAX_HISTORY);
        return ordered.subList(surplus, ordered.size());
    }

    private static StatusEntry status(Element element) {
        String uri = text(one(element, "ServiceStatus"));
        String word = uri.startsWith(STATUS)
                ? uri.substring(STATUS.length())
                : uri.startsWith(OLD_STATUS) ? uri.substring(OLD_STATUS.length()) : "";
        if (word.isEmpty()) {
            throw malformed("ServiceStatus " + uri + " is none of TS 119 612");
        }
        return new StatusEntry(
                STATUSES.getOrDefault(word, ServiceStatus.WITHDRAWN), time(one(element, "StatusStartingTime")));
    }

    private static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && NAMESPACE.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Optional<Element> optional(Element parent, String name) {
        return all(parent, name).stream().findFirst();
    }

    private static Element one(Element parent, String name) {
        List<Element> found = all(parent, name);
        if (found.size() != 1) {
            throw malformed(parent.getLocalName() + " has " + found.size() + " " + name + " instead of one");
        }
        return found.get(0);
    }

    /** The English name, or else the first. */
    private static String name(Element names) {
        List<Element> all = all(names, "Name");
        return all.stream()
                .filter(one -> "en".equals(one.getAttributeNS(XMLConstants.XML_NS_URI, "lang")))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Ts119612::text)
                .orElseThrow(() -> malformed(names.getLocalName() + " has no Name"));
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\s+", " ");
        return plain.length() <= MAX_OPERATOR ? plain : plain.substring(0, MAX_OPERATOR);
    }

    private static int number(Element parent, String name) {
        try {
            return Integer.parseInt(text(one(parent, name)));
        } catch (NumberFormatException e) {
            throw malformed(name + " is no number");
        }
    }

    private static Instant time(Element element) {
        try {
            return OffsetDateTime.parse(text(element)).toInstant();
        } catch (DateTimeParseException e) {
            throw malformed(element.getLocalName() + " is no time with its offset");
        }
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static RejectedException malformed(String detail) {
        return new RejectedException(Code.MALFORMED, "trusted list: " + detail);
    }
}
