package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.RejectedException;

/**
 * By which act one jurisdiction gives effect to trust services of another, for which of them and since when. It speaks for
 * one direction, and no recognition leads to a further one. The agencies adopt the SHA-256 of its canonical bytes.
 *
 * @param mraId {@code MRA-} with the codes of both jurisdictions and two digits, for example {@code MRA-CN-HK-01}
 * @param version rises by one with each change
 * @param pointing the jurisdiction that gives effect
 * @param pointed the jurisdiction whose lists are meant
 * @param history statuses, oldest first, ENACTED and REPEALED in turn; 1 to {@value #MAX_HISTORY}
 * @param typeMap the services that are covered; 1 to {@value #MAX_TYPES}
 * @param content what certificates must say, all of it; up to {@value #MAX_CONTENT_RULES}
 * @param purposes the kinds of documents on which signatures are recognised; at least one
 */
public record RecognitionTerms(
        String mraId,
        int version,
        Jurisdiction pointing,
        Jurisdiction pointed,
        RecognitionGround ground,
        RecognitionInstrument instrument,
        List<RecognitionStatusEntry> history,
        List<TypeMapping> typeMap,
        StatusMapping statusMap,
        List<ContentRule> content,
        List<SubjectType> purposes) {
    /** Enacted, repealed and enacted again over a working life. */
    public static final int MAX_HISTORY = 32;
    /** As many as there are types. */
    public static final int MAX_TYPES = 8;
    /** One for each context, and alternatives. */
    public static final int MAX_CONTENT_RULES = 8;

    private static final int MAX_TEXT = 200;
    private static final String ID_FORM = "MRA-[A-Z]{2}-[A-Z]{2}-[0-9]{2}";
    private static final String PREFIX = "MRA-";

    /** @throws RejectedException ID_INVALID, TOO_LARGE or MALFORMED */
    public RecognitionTerms {
        history = List.copyOf(history);
        typeMap = List.copyOf(typeMap);
        content = List.copyOf(content);
        purposes = List.copyOf(purposes);
        if (!mraId.matches(ID_FORM) || !mraId.startsWith(PREFIX + pointing + "-" + pointed + "-")) {
            throw new RejectedException(Code.ID_INVALID, "a recognition's id is MRA-, both codes and two digits");
        }
        if (history.size() > MAX_HISTORY || typeMap.size() > MAX_TYPES || content.size() > MAX_CONTENT_RULES) {
            throw new RejectedException(
                    Code.TOO_LARGE,
                    "a recognition has at most " + MAX_HISTORY + " statuses, " + MAX_TYPES + " types and "
                            + MAX_CONTENT_RULES + " rules of content");
        }
        require(version >= 1, "versions begin with 1");
        require(!pointing.equals(pointed), "a jurisdiction recognises another");
        require(
                ground != RecognitionGround.FOREIGN_APPROVED || pointing.covers(Country.CHINA.value()),
                "FOREIGN_APPROVED is a ground of Chinese law");
        require(
                instrument.title().length() <= MAX_TEXT && instrument.number().length() <= MAX_TEXT,
                "a text has up to " + MAX_TEXT + " characters");
        require(isHistory(history), "statuses are ENACTED and REPEALED in turn, by strictly rising start");
        require(!typeMap.isEmpty() && !purposes.isEmpty(), "a recognition covers a type and a purpose");
        require(
                typeMap.stream().map(TypeMapping::pointed).distinct().count() == typeMap.size(),
                "a type is mapped once");
    }

    private static boolean isHistory(List<RecognitionStatusEntry> entries) {
        RecognitionStatus expected = RecognitionStatus.ENACTED;
        Optional<Instant> last = Optional.empty();
        for (RecognitionStatusEntry entry : entries) {
            if (entry.status() != expected
                    || last.filter(from -> !entry.from().isAfter(from)).isPresent()) {
                return false;
            }
            last = Optional.of(entry.from());
            expected = expected == RecognitionStatus.ENACTED ? RecognitionStatus.REPEALED : RecognitionStatus.ENACTED;
        }
        return !entries.isEmpty();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new RejectedException(Code.MALFORMED, rule);
        }
    }

    /** {@code MRA@VERSION}. */
    public String reference() {
        return mraId + "@" + version;
    }

    public boolean isEnactedAt(Instant time) {
        return history.stream()
                .filter(entry -> !entry.from().isAfter(time))
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.status() == RecognitionStatus.ENACTED)
                .isPresent();
    }

    /** Whether this is about services of that territory in the eyes of that jurisdiction. */
    public boolean concerns(Jurisdiction relying, String territory) {
        return pointing.equals(relying) && pointed.covers(territory);
    }

    /** As what the relying jurisdiction takes such a service; empty if it does not. */
    public Optional<ServiceType> mapped(ServiceType type) {
        return typeMap.stream()
                .filter(mapping -> mapping.pointed() == type)
                .map(TypeMapping::pointing)
                .findFirst();
    }

    /**
     * Why this does not cover a signature; empty if it does. It must have been in force both when the certificate was
     * issued and at the best signature time, so that neither a repeal nor a later enactment changes the past.
     */
    public List<RecognitionObjection> objections(JudgedService service, CertificateContent certificate) {
        List<RecognitionObjection> found = new ArrayList<>();
        if (!isEnactedAt(service.issuedAt())) {
            found.add(RecognitionObjection.NOT_ENACTED_AT_ISSUANCE);
        }
        if (!isEnactedAt(service.signedAt())) {
            found.add(RecognitionObjection.NOT_ENACTED_AT_SIGNATURE);
        }
        if (mapped(service.entry().type()).isEmpty()) {
            found.add(RecognitionObjection.TYPE_NOT_MAPPED);
        }
        if (!accepts(service.statusAtIssuance()) || !accepts(service.statusAtSignature())) {
            found.add(RecognitionObjection.STATUS_NOT_ACCEPTED);
        }
        if (!content.stream().allMatch(rule -> rule.isMetBy(certificate))) {
            found.add(RecognitionObjection.CONTENT_NOT_MET);
        }
        return found;
    }

    private boolean accepts(Optional<ServiceStatus> status) {
        return status.filter(statusMap.valid()::contains).isPresent();
    }

    /** Whether this keeps what an earlier version said about the past: statuses are added, never rewritten. */
    public boolean extendsHistoryOf(RecognitionTerms earlier) {
        return history.size() >= earlier.history.size()
                && history.subList(0, earlier.history.size()).equals(earlier.history);
    }
}
