package org.digitaltrade.domain.transfers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 */
public record CaseProgress(
        Optional<Deadline> deadline,
        Optional<Assessment> assessment,
        Optional<Reevaluation> reevaluation,
        Optional<Renewal> renewal,
        Optional<RelayedDocument> authorityApproval,
        List<Opinion> opinions,
        Optional<String> supersededBy) {
    /** Nineteen authorities are named, some of which speak twice. */
    public static final int MAX_OPINIONS = 50;

    static final CaseProgress NONE = new CaseProgress(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());

    public CaseProgress {
        opinions = List.copyOf(opinions);
    }

    CaseProgress deadline(Optional<Deadline> next) {
        return new CaseProgress(next, assessment, reevaluation, renewal, authorityApproval, opinions, supersededBy);
    }

    CaseProgress assessment(Assessment next) {
        return new CaseProgress(
                deadline, Optional.of(next), reevaluation, renewal, authorityApproval, opinions, supersededBy);
    }

    CaseProgress reevaluation(Optional<Reevaluation> next) {
        return new CaseProgress(deadline, assessment, next, renewal, authorityApproval, opinions, supersededBy);
    }

    CaseProgress renewal(Optional<Renewal> next) {
        return new CaseProgress(deadline, assessment, reevaluation, next, authorityApproval, opinions, supersededBy);
    }

    CaseProgress authorityApproval(RelayedDocument next) {
        return new CaseProgress(deadline, assessment, reevaluation, renewal, Optional.of(next), opinions, supersededBy);
    }

    CaseProgress plus(Opinion opinion) {
        List<Opinion> more = new ArrayList<>(opinions);
        more.add(opinion);
        return new CaseProgress(deadline, assessment, reevaluation, renewal, authorityApproval, more, supersededBy);
    }

    CaseProgress supersededBy(String caseId) {
        return new CaseProgress(
                deadline, assessment, reevaluation, renewal, authorityApproval, opinions, Optional.of(caseId));
    }
}
