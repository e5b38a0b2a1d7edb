package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.BeijingTime;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.attestations.AgreementTerms;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.attestations.ServiceStatus;
import org.digitaltrade.domain.attestations.ServiceType;
import org.digitaltrade.domain.attestations.SignatureAlgorithm;
import org.digitaltrade.domain.attestations.SignatureScheme;
import org.digitaltrade.domain.attestations.StatusEntry;
import org.digitaltrade.domain.attestations.TrustListDocument;
import org.digitaltrade.domain.attestations.TrustListKind;
import org.digitaltrade.domain.attestations.TrustServiceEntry;
import org.digitaltrade.domain.attestations.TrustServiceProvider;
import org.digitaltrade.domain.transfers.calendars.Calendar;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.RuleFiles;

/** The agencies adopt rules, calendar and trust lists; the two companies agree on whose certificates they rely. */
final class Ground {
    static final String RULE_SET = "CN-2026-01";

    private static final Duration LIST_VALIDITY = Duration.ofDays(180);
    private static final Duration AGREEMENT_VALIDITY = Duration.ofDays(365);
    /** Ten working days, with the longest holidays in between. */
    private static final int LONGEST_TERM_DAYS = 31;

    private final Cast cast;
    private final Scene scene;

    Ground(Cast cast, Scene scene) {
        this.cast = cast;
        this.scene = scene;
    }

    void adoptRules() throws StoryException, IOException, RefusedToSignException {
        RuleSet rules = RuleFiles.ruleSet(RULE_SET);
        scene.playUnlessThere(
                        cast.bjcac(),
                        Scene.APPROVAL,
                        "RuleSets:propose",
                        Scene.object("ruleSet", Records.toJson(rules)))
                .tells(Event.RULE_SET_PROPOSED, RULE_SET);
        JsonObject adoption = JsonObject.of(Map.of(
                "id",
                new JsonString(RULE_SET),
                "hash",
                new JsonString(RuleFiles.hash(rules).value())));
        for (LedgerClient officer : List.of(cast.bjcac(), cast.bjcom(), cast.bjeit())) {
            scene.playUnlessThere(officer, Scene.APPROVAL, "RuleSets:adopt", adoption)
                    .tells(Event.RULE_SET_ADOPTED, name(officer), RULE_SET);
        }
        LocalDate today = BeijingTime.date(Instant.now());
        adoptCalendar(Calendars.of(today.getYear()));
        // The term for filing, counted in working days, must not run out of the calendar.
        int yearOfTerm = today.plusDays(LONGEST_TERM_DAYS).getYear();
        if (yearOfTerm != today.getYear()) {
            adoptCalendar(Calendars.of(yearOfTerm));
        }
    }

    private void adoptCalendar(Calendar calendar) throws StoryException, IOException, RefusedToSignException {
        scene.playUnlessThere(
                        cast.bjcac(),
                        Scene.APPROVAL,
                        "RuleSets:proposeCalendar",
                        Scene.object("calendar", Records.toJson(calendar)))
                .tells(Event.CALENDAR_PROPOSED, Integer.toString(calendar.year()));
        JsonObject adoption = JsonObject.of(Map.of(
                "year", new JsonInteger(calendar.year()),
                "hash", new JsonString(RuleFiles.hash(calendar).value())));
        for (LedgerClient officer : List.of(cast.bjcac(), cast.bjcom())) {
            scene.playUnlessThere(officer, Scene.APPROVAL, "RuleSets:adoptCalendar", adoption)
                    .tells(Event.CALENDAR_ADOPTED, name(officer), Integer.toString(calendar.year()));
        }
    }

    /** Lists the certification body of a signatory, on both channels, each of which judges by its own lists. */
    void adoptTrust(Signatory signatory, TrustListKind kind, Hash source)
            throws StoryException, IOException, RefusedToSignException, GeneralSecurityException {
        TrustListDocument list = list(signatory, kind, source);
        JsonObject adoption = JsonObject.of(Map.of(
                "schemeId", new JsonString(list.schemeId()),
                "sequence", new JsonInteger(list.sequence()),
                "hash", new JsonString(RuleFiles.hash(list).value())));
        for (String channel : List.of(Scene.TRADE, Scene.APPROVAL)) {
            scene.play(cast.bjeit(), channel, "TrustLists:propose", Scene.object("list", Records.toJson(list)))
                    .tells(Event.TRUST_LIST_PROPOSED, list.schemeId(), channel);
            for (LedgerClient officer : List.of(cast.bjeit(), cast.bjcac())) {
                scene.play(officer, channel, "TrustLists:adopt", adoption)
                        .tells(Event.TRUST_LIST_ADOPTED, name(officer), list.schemeId(), channel);
            }
        }
    }

    private static TrustListDocument list(Signatory signatory, TrustListKind kind, Hash source)
            throws GeneralSecurityException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TrustServiceEntry service = new TrustServiceEntry(
                "document-ca",
                new TrustServiceProvider(
                        signatory.authorityName(), signatory.party().code(), Optional.empty()),
                ServiceType.CA_PKC,
                List.of(signatory.authorityCertificate()),
                List.of(new StatusEntry(ServiceStatus.GRANTED, signatory.authoritySince())),
                Optional.empty());
        return new TrustListDocument(
                Drawn.schemeId(signatory.country()),
                kind,
                new Country(signatory.country()),
                "Demonstration scheme of this ledger",
                "Demonstration: no licence stands behind it",
                1,
                now,
                now.plus(LIST_VALIDITY),
                source,
                List.of(service));
    }

    /** What each company needs to rely on the other's signatures. */
    AgreementTerms agreementTerms(Signatory seller, Signatory buyer, Hash document) throws GeneralSecurityException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new AgreementTerms(
                Drawn.agreementId(),
                buyer.party(),
                List.of(seller.authorityCertificate(), buyer.authorityCertificate()),
                List.of(
                        new SignatureAlgorithm(SignatureScheme.SM2, DigestAlgorithm.SM3),
                        new SignatureAlgorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA256)),
                document,
                now,
                now.plus(AGREEMENT_VALIDITY));
    }

    /**
     * Both companies conclude the agreement where both are members. On the domestic channel, which has no member abroad,
     * the officer of the cyberspace administration confirms that they did.
     */
    void agree(AgreementTerms terms) throws StoryException, IOException, RefusedToSignException {
        agree(terms, Scene.TRADE, cast.partner());
        agree(terms, Scene.APPROVAL, cast.bjcac());
    }

    private void agree(AgreementTerms terms, String channel, LedgerClient joining)
            throws StoryException, IOException, RefusedToSignException {
        scene.play(cast.trader(), channel, "TrustLists:proposeAgreement", Scene.object("terms", Records.toJson(terms)))
                .tells(Event.AGREEMENT_PROPOSED, terms.agreementId(), channel);
        scene.play(
                        joining,
                        channel,
                        "TrustLists:joinAgreement",
                        JsonObject.of(Map.of(
                                "agreementId", new JsonString(terms.agreementId()),
                                "hash", new JsonString(RuleFiles.hash(terms).value()))))
                .tells(Event.AGREEMENT_JOINED, terms.agreementId(), name(joining));
    }

    private static String name(LedgerClient officer) {
        return officer.identity().mspId();
    }
}
