package org.digitaltrade.domain.attestations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/**
 * A trust service as a list names it.
 *
 * @param serviceId unique within the scheme and the same in every sequence
 * @param provider who runs it
 * @param certificates Base64 of the DER of the certificates that identify it: 1 to {@value #MAX_CERTIFICATES}
 * @param history statuses, oldest first; 1 to {@value #MAX_HISTORY}
 * @param subjectRule how its certificates name the signing party; {@link SubjectRule#DEFAULT} if empty
 */
public record TrustServiceEntry(
        String serviceId,
        TrustServiceProvider provider,
        ServiceType type,
        List<String> certificates,
        List<StatusEntry> history,
        Optional<SubjectRule> subjectRule) {
    /** A service keeps its key; more certificates come from renewals and cross-certification. */
    public static final int MAX_CERTIFICATES = 4;
    /** A status change a year for a working life. */
    public static final int MAX_HISTORY = 32;

    private static final String ID_FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    public TrustServiceEntry {
        certificates = List.copyOf(certificates);
        history = List.copyOf(history);
        if (!serviceId.matches(ID_FORM)) {
            throw new RejectedException(
                    Code.MALFORMED, "a service id has 1 to 64 letters, digits, dots, dashes, underscores");
        }
        if (certificates.isEmpty() || certificates.size() > MAX_CERTIFICATES) {
            throw new RejectedException(Code.MALFORMED, "a service has 1 to " + MAX_CERTIFICATES + " certificates");
        }
        if (history.isEmpty() || history.size() > MAX_HISTORY) {
            throw new RejectedException(Code.MALFORMED, "a service has 1 to " + MAX_HISTORY + " statuses");
        }
        for (int i = 1; i < history.size(); i++) {
            if (!history.get(i).from().isAfter(history.get(i - 1).from())) {
                throw new RejectedException(Code.MALFORMED, "statuses are ordered by strictly rising start");
            }
        }
    }

    /** The status at a time; empty before the first. */
    public Optional<ServiceStatus> statusAt(Instant time) {
        Optional<ServiceStatus> status = Optional.empty();
        for (StatusEntry entry : history) {
            if (!entry.from().isAfter(time)) {
                status = Optional.of(entry.status());
            }
        }
        return status;
    }

    public boolean isReliedAt(Instant time) {
        return statusAt(time).filter(ServiceStatus::isRelied).isPresent();
    }

    public SubjectRule naming() {
        return subjectRule.orElse(SubjectRule.DEFAULT);
    }

    /** Whether this entry keeps what an earlier one said about the past: statuses are added, never rewritten. */
    public boolean extendsHistoryOf(TrustServiceEntry earlier) {
        return history.size() >= earlier.history.size()
                && history.subList(0, earlier.history.size()).equals(earlier.history);
    }
}
