package org.digitaltrade.domain.transfers.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.CodeWord;

/**
 * What the rules need to know of an enterprise besides its certificate.
 *
 * @param party by its credit code
 * @param of the zone that keeps this
 * @param memberships at most {@value #MAX_MEMBERSHIPS}
 * @param groupId the group of companies whose exports are looked at together, if it belongs to one
 * @param groupMembers all of that group's enterprises here, itself included; at most {@value #MAX_GROUP}
 */
public record Enterprise(
        PartyId party, Zone of, List<Membership> memberships, Optional<CodeWord> groupId, List<PartyId> groupMembers)
        implements LedgerRecord {
    /** It may move between parts of the zones. */
    public static final int MAX_MEMBERSHIPS = 20;
    /** Each usage of a member reads the meters of all. */
    public static final int MAX_GROUP = 20;

    public Enterprise {
        memberships = List.copyOf(memberships);
        groupMembers = List.copyOf(new TreeSet<>(groupMembers));
        RegistryEntry.require(memberships.size() <= MAX_MEMBERSHIPS, "at most " + MAX_MEMBERSHIPS + " memberships");
        RegistryEntry.require(groupMembers.size() <= MAX_GROUP, "a group has at most " + MAX_GROUP + " members");
        RegistryEntry.require(
                groupId.isPresent() == groupMembers.contains(party), "a group's members include the enterprise");
        RegistryEntry.require(groupId.isPresent() || groupMembers.isEmpty(), "members belong to a group");
    }

    /** The free trade zones that it belongs to on a day. */
    public List<CodeWord> ftzIds(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.covers(day))
                .map(Membership::ftzId)
                .toList();
    }

    @Override
    public RecordType recordType() {
        return RecordType.ENTERPRISE;
    }

    @Override
    public List<String> keyParts() {
        return List.of(party.code());
    }

    @Override
    public Set<PartyId> parties() {
        return Set.of(party);
    }

    @Override
    public Optional<Zone> zone() {
        return Optional.of(of);
    }
}
