package org.digitaltrade.cli.trust;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustServiceEntry;

/**
 * Writes a list as TS 119 612, version 6, without a signature: whoever publishes it signs it. What the standard has no word
 * for, such as a body for government affairs, is written under the ledger's own type, which other readers pass over.
 */
final class Ts119612Writer {
    private static final String NAMESPACE = "http://uri.etsi.org/02231/v2#";
    private static final String TYPE = "http://uri.etsi.org/TrstSvc/Svctype/";
    private static final String OWN_TYPE = "http://www.digitaltrade.org/Svctype/";
    private static final String STATUS = "http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/";
    private static final String LANGUAGE = "en";

    private final XMLStreamWriter xml;

    private Ts119612Writer(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(TrustListDocument list) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Ts119612Writer(writer).list(list);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory can't fail", e);
        }
        return bytes.toByteArray();
    }

    private void list(TrustListDocument list) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("TrustServiceStatusList");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("TSLTag", "http://uri.etsi.org/19612/TSLTag");
        xml.writeStartElement("SchemeInformation");
        text("TSLVersionIdentifier", "6");
        text("TSLSequenceNumber", Integer.toString(list.sequence()));
        text("TSLType", "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/CClist");
        named("SchemeOperatorName", "Name", list.operator());
        named("SchemeName", "Name", list.schemeId());
        text("SchemeTerritory", list.territory().value());
        text("HistoricalInformationPeriod", "65535");
        text("ListIssueDateTime", list.issuedAt().toString());
        xml.writeStartElement("NextUpdate");
        text("dateTime", list.nextUpdate().toString());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("TrustServiceProviderList");
        for (List<TrustServiceEntry> services : byProvider(list).values()) {
            provider(services);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Map<String, List<TrustServiceEntry>> byProvider(TrustListDocument list) {
        Map<String, List<TrustServiceEntry>> providers = new TreeMap<>();
        for (TrustServiceEntry service : list.services()) {
            String key = service.provider().name() + "\n" + service.provider().legalId();
            providers.computeIfAbsent(key, name -> new ArrayList<>()).add(service);
        }
        return providers;
    }

    private void provider(List<TrustServiceEntry> services) throws XMLStreamException {
        xml.writeStartElement("TrustServiceProvider");
        xml.writeStartElement("TSPInformation");
        named("TSPName", "Name", services.get(0).provider().name());
        named("TSPTradeName", "Name", services.get(0).provider().legalId());
        xml.writeEndElement();
        xml.writeStartElement("TSPServices");
        for (TrustServiceEntry service : services) {
            service(service);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void service(TrustServiceEntry service) throws XMLStreamException {
        List<StatusEntry> newestFirst = new ArrayList<>(service.history());
        Collections.reverse(newestFirst);
        xml.writeStartElement("TSPService");
        xml.writeStartElement("ServiceInformation");
        status(service, newestFirst.get(0));
        xml.writeEndElement();
        if (newestFirst.size() > 1) {
            xml.writeStartElement("ServiceHistory");
            for (StatusEntry entry : newestFirst.subList(1, newestFirst.size())) {
                xml.writeStartElement("ServiceHistoryInstance");
                status(service, entry);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void status(TrustServiceEntry service, StatusEntry entry) throws XMLStreamException {
        text("ServiceTypeIdentifier", type(service.type()));
        named("ServiceName", "Name", service.serviceId());
        xml.writeStartElement("ServiceDigitalIdentity");
        for (String certificate : service.certificates()) {
            xml.writeStartElement("DigitalId");
            text("X509Certificate", certificate);
            xml.writeEndElement();
        }
        xml.writeEndElement();
        text("ServiceStatus", STATUS + status(entry.status()));
        text("StatusStartingTime", instant(entry.from()));
    }

    private static String type(ServiceType type) {
        return switch (type) {
            case CA_QC -> TYPE + "CA/QC";
            case CA_PKC -> TYPE + "CA/PKC";
            case TSA_QTST -> TYPE + "TSA/QTST";
            case TSA -> TYPE + "TSA";
            case GOV_CA -> OWN_TYPE + "GOV_CA";
        };
    }

    /** The standard has no suspension: to a reader elsewhere a suspended service is one that isn't granted. */
    private static String status(ServiceStatus status) {
        return switch (status) {
            case GRANTED -> "granted";
            case WITHDRAWN, SUSPENDED -> "withdrawn";
            case RECOGNISED_NATIONAL -> "recognisedatnationallevel";
            case DEPRECATED_NATIONAL -> "deprecatedatnationallevel";
        };
    }

    private static String instant(Instant time) {
        return time.toString();
    }

    private void named(String element, String child, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement(child);
        xml.writeAttribute("xml:lang", LANGUAGE);
        xml.writeCharacters(value);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void text(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
