package org.digitaltrade.domain.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Hash;

/**
 * How far the authorities are with a case, besides its state.
 *
 * @param deadline the clock that runs now
 * @param assessment of the security assessment, on that route
 * @param reevaluation while one is open
 * @param renewal while an application is open
 * @param authorityApproval of the competent authority, where a foreign authority asks for the data
 * @param opinions of several agencies, in order, at most {@value #MAX_OPINIONS}
 * @param supersededBy the case that replaced it
 * @param contacts salted hash of the contact persons, while there are any
 */
public record CaseProgress(
        Optional<Deadline> deadline,
        Optional<Assessment> assessment,
        Optional<Reevaluation> reevaluation,
        Optional<Renewal> renewal,
        Optional<RelayedDocument> authorityApproval,
        List<Opinion> opinions,
        Optional<String> supersededBy,
        Optional<Hash> contacts) {
    /** Nineteen authorities are named, some of which speak twice. */
    public static final int MAX_OPINIONS = 50;

    static final CaseProgress NONE = new CaseProgress(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    public CaseProgress {
        opinions = List.copyOf(opinions);
    }

    CaseProgress deadline(Optional<Deadline> next) {
        return new CaseProgress(
                next, assessment, reevaluation, renewal, authorityApproval, opinions, supersededBy, contacts);
    }

    CaseProgress assessment(Assessment next) {
        return new CaseProgress(
                deadline,
                Optional.of(next),
                reevaluation,
                renewal,
                authorityApproval,
                opinions,
                supersededBy,
                contacts);
    }

    CaseProgress reevaluation(Optional<Reevaluation> next) {
        return new CaseProgress(
                deadline, assessment, next, renewal, authorityApproval, opinions, supersededBy, contacts);
    }

    CaseProgress renewal(Optional<Renewal> next) {
        return new CaseProgress(
                deadline, assessment, reevaluation, next, authorityApproval, opinions, supersededBy, contacts);
    }

    CaseProgress authorityApproval(RelayedDocument next) {
        return new CaseProgress(
                deadline, assessment, reevaluation, renewal, Optional.of(next), opinions, supersededBy, contacts);
    }

    CaseProgress plus(Opinion opinion) {
        List<Opinion> more = new ArrayList<>(opinions);
        more.add(opinion);
        return new CaseProgress(
                deadline, assessment, reevaluation, renewal, authorityApproval, more, supersededBy, contacts);
    }

    CaseProgress supersededBy(String caseId) {
        return new CaseProgress(
                deadline,
                assessment,
                reevaluation,
                renewal,
                authorityApproval,
                opinions,
                Optional.of(caseId),
                contacts);
    }

    CaseProgress contacts(Optional<Hash> next) {
        return new CaseProgress(
                deadline, assessment, reevaluation, renewal, authorityApproval, opinions, supersededBy, next);
    }
}
