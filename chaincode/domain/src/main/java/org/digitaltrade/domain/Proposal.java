package org.digitaltrade.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The standing of something that governs others: inert until all named authorities have adopted exactly these bytes.
 *
 * @param hash SHA-256 of the proposed content's canonical bytes; what an authority adopts is this hash
 */
public record Proposal(Hash hash, PartyId proposedBy, Instant proposedAt, Adoptions adoptions) {

    public boolean isAdopted() {
        return adoptions.isComplete();
    }

    /**
     * Why {@code actor} can't propose content with this hash under an identifier: it is no officer of an authority that
     * would have to adopt it, or the identifier is taken. A proposal that nobody has adopted yet may be replaced.
     *
     * @param existing the proposal under the same identifier, if there is one
     */
    public static Optional<Rejection> objection(
            List<String> authorities, Optional<Proposal> existing, Hash hash, Actor actor) {
        if (authorities.stream().noneMatch(actor::isOfficerOf)) {
            return Optional.of(new Rejection(Code.NOT_AUTHORISED, actor.party() + " is no officer of " + authorities));
        }
        return existing.flatMap(before -> before.objectionToReplacement(hash));
    }

    /** Why {@code actor} can't adopt this by naming {@code named}: another hash, no named authority, or twice. */
    public Optional<Rejection> objectionToAdoption(Hash named, Actor actor) {
        return adoptions
                .objection(actor)
                .or(() -> named.equals(hash)
                        ? Optional.empty()
                        : Optional.of(new Rejection(Code.HASH_MISMATCH, "what is proposed has the hash " + hash)));
    }

    public Proposal plus(Adoption adoption) {
        return new Proposal(hash, proposedBy, proposedAt, adoptions.plus(adoption));
    }

    private Optional<Rejection> objectionToReplacement(Hash other) {
        if (other.equals(hash)) {
            return Optional.of(new Rejection(Code.EXISTS, "the same content was proposed already"));
        }
        return adoptions.given().isEmpty()
                ? Optional.empty()
                : Optional.of(new Rejection(Code.EXISTS_WITH_DIFFERENT_CONTENT, "other content was adopted already"));
    }
}
