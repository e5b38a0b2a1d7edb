package org.digitaltrade.server.attestations;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.Attestation;
import org.digitaltrade.domain.attestations.AttestationStanding;
import org.digitaltrade.domain.attestations.CertificateContent;
import org.digitaltrade.domain.attestations.Jurisdiction;
import org.digitaltrade.domain.attestations.RecognitionAnswer;
import org.digitaltrade.domain.attestations.RecognitionQuestion;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordReader;
import org.digitaltrade.server.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions on whom the ledger trusts: who is recognised, where an attestation stands, and what falls with what. */
@RestController
class TrustController {
    private static final List<String> CHANNELS = List.of(ChannelNames.TRADE, ChannelNames.APPROVAL);

    private final RecordReader reader;

    TrustController(RecordReader reader) {
        this.reader = reader;
    }

    /**
     * Recognised as of that day for that jurisdiction?
     *
     * @param service {@code SCHEME~SERVICE}; this or {@code issuer}
     * @param issuer SHA-256 of the DER of a certificate's issuer name
     * @param policy certificate policies of the signer's certificate
     * @param statement its statements of qualified certificates
     */
    @GetMapping("/v1/recognised")
    JsonObject recognised(
            Viewer viewer,
            @RequestParam String relying,
            @RequestParam Optional<String> at,
            @RequestParam Optional<String> issuedAt,
            @RequestParam Optional<String> service,
            @RequestParam Optional<String> issuer,
            @RequestParam Optional<List<String>> policy,
            @RequestParam Optional<List<String>> statement,
            @RequestParam(defaultValue = ChannelNames.TRADE) String channel) {
        Optional<List<String>> place = service.map(text -> List.of(text.split("~", -1)));
        if (place.filter(parts -> parts.size() != 2).isPresent()) {
            throw new ProblemException(Code.MALFORMED, "service is SCHEME~SERVICE");
        }
        RecognitionQuestion question = new RecognitionQuestion(
                new Jurisdiction(relying),
                at.map(TrustController::instant).orElseGet(TrustController::now),
                issuedAt.map(TrustController::instant),
                place.map(parts -> parts.get(0)),
                place.map(parts -> parts.get(1)),
                issuer.map(Hash::new),
                policy.isEmpty() && statement.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new CertificateContent(policy.orElse(List.of()), statement.orElse(List.of()))));
        TrustReads reads = new TrustReads(reader, viewer, known(channel));
        return Records.toJson(RecognitionAnswer.to(question, reads.candidates(question), reads.recognitions()));
    }

    /** Where an attestation stands at a time, with the reasons. */
    @GetMapping("/v1/attestations/{id}/standing")
    JsonObject standing(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Optional<String> at,
            @RequestParam Optional<String> channel) {
        Instant time = at.map(TrustController::instant).orElseGet(TrustController::now);
        return channel.map(name -> List.of(known(name))).orElse(CHANNELS).stream()
                .map(name -> new TrustReads(reader, viewer, name))
                .flatMap(reads -> reads.find(RecordType.ATTESTATION, id, Attestation.class).stream()
                        .map(found -> Records.toJson(AttestationStanding.of(found, reads, time))))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Code.NOT_FOUND, "no such record"));
    }

    /**
     * All that depended on something that has fallen, on both channels, as far as the caller may read.
     *
     * @param of a certificate by its SHA-256, a service, a list, a recognition, a party agreement or an attestation
     */
    @GetMapping("/v1/impact")
    JsonObject impact(Viewer viewer, @RequestParam String of) {
        return Records.toJson(Impact.of(reader, viewer, of, CHANNELS));
    }

    private static String known(String channel) {
        if (!CHANNELS.contains(channel)) {
            throw new ProblemException(Code.MALFORMED, "channel is one of " + CHANNELS);
        }
        return channel;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new ProblemException(Code.MALFORMED, "a time is like 2026-11-24T12:00:00Z");
        }
    }
}
