package org.digitaltrade.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The adoptions of one proposal. A key-level policy can't guard the creation of its key, so what governs others is first
 * proposed, which has no effect, and then adopted by one transaction of each named authority's officer.
 *
 * @param authorities the codes of those who must adopt
 * @param given so far, in order
 */
public record Adoptions(List<String> authorities, List<Adoption> given) {

    public Adoptions {
        authorities = List.copyOf(authorities);
        given = List.copyOf(given);
    }

    public static Adoptions none(List<String> authorities) {
        return new Adoptions(authorities, List.of());
    }

    public boolean isComplete() {
        return given.size() == authorities.size();
    }

    /** Why this actor can't adopt now: not an officer of a named authority, or has adopted already. */
    public Optional<Rejection> objection(Actor actor) {
        if (authorities.stream().noneMatch(actor::isOfficerOf)) {
            return Optional.of(new Rejection(Code.NOT_AUTHORISED, actor.party() + " is no officer of " + authorities));
        }
        if (given.stream().anyMatch(adoption -> adoption.authority().equals(actor.party()))) {
            return Optional.of(new Rejection(Code.EXISTS, actor.party() + " has adopted this already"));
        }
        return Optional.empty();
    }

    /** With one more; the caller has asked for {@link #objection} before. */
    public Adoptions plus(Adoption adoption) {
        List<Adoption> more = new ArrayList<>(given);
        more.add(adoption);
        return new Adoptions(authorities, more);
    }
}
