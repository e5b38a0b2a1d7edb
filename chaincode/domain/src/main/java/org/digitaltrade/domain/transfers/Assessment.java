package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Hash;

/**
 * A security assessment so far.
 *
 * @param forwardedOn when the file went to the national authority, Beijing
 * @param acceptance its notice that it takes the file, or doesn't
 * @param supplements in order, at most {@value #MAX_SUPPLEMENTS}
 * @param decision the last one, that of a re-evaluation included
 */
public record Assessment(
        LocalDate forwardedOn,
        Optional<RelayedDocument> acceptance,
        List<SupplementRound> supplements,
        Optional<AssessmentDecision> decision) {
    /** A file that needs more requests than this isn't assessed but written anew. */
    public static final int MAX_SUPPLEMENTS = 20;

    public Assessment {
        supplements = List.copyOf(supplements);
    }

    static Assessment forwarded(LocalDate day) {
        return new Assessment(day, Optional.empty(), List.of(), Optional.empty());
    }

    Assessment accepted(RelayedDocument notice) {
        return new Assessment(forwardedOn, Optional.of(notice), supplements, decision);
    }

    Assessment plus(SupplementRound round) {
        List<SupplementRound> more = new ArrayList<>(supplements);
        more.add(round);
        return new Assessment(forwardedOn, acceptance, more, decision);
    }

    Assessment answered(Hash answer, LocalDate day) {
        List<SupplementRound> rounds = new ArrayList<>(supplements);
        rounds.add(rounds.remove(rounds.size() - 1).answered(answer, day));
        return new Assessment(forwardedOn, acceptance, rounds, decision);
    }

    Assessment decided(AssessmentDecision next) {
        return new Assessment(forwardedOn, acceptance, supplements, Optional.of(next));
    }
}
