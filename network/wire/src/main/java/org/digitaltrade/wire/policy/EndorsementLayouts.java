package org.digitaltrade.wire.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.digitaltrade.wire.MalformedBytesException;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/** Which organisations' peers together satisfy a policy. One peer an organisation signs, as in all networks that this serves. */
final class EndorsementLayouts {

    /** Most layouts of one policy: 5 of 12 organisations are 792. More would mean that a plan costs more than the transaction. */
    static final int MAX_LAYOUTS = 1024;

    private static final Comparator<SortedSet<String>> FEWEST_FIRST =
            Comparator.<SortedSet<String>>comparingInt(Set::size).thenComparing(layout -> String.join(",", layout));

    private EndorsementLayouts() {}

    static List<SortedSet<String>> of(SignaturePolicyEnvelope envelope) {
        CompiledSignaturePolicy.check(envelope.getRule(), envelope.getIdentitiesCount(), 1);
        return of(envelope.getRule(), envelope);
    }

    static List<SortedSet<String>> bothOf(List<SortedSet<String>> one, List<SortedSet<String>> other) {
        List<SortedSet<String>> unions = new ArrayList<>();
        for (SortedSet<String> first : one) {
            for (SortedSet<String> second : other) {
                SortedSet<String> union = new TreeSet<>(first);
                union.addAll(second);
                unions.add(union);
            }
        }
        return smallest(unions);
    }

    private static List<SortedSet<String>> of(SignaturePolicy rule, SignaturePolicyEnvelope envelope) {
        if (rule.hasSignedBy()) {
            return ofPeer(Principals.roleOf(envelope.getIdentities(rule.getSignedBy())));
        }
        List<List<SortedSet<String>>> inner = rule.getNOutOf().getRulesList().stream()
                .map(part -> of(part, envelope))
                .toList();
        return choose(rule.getNOutOf().getN(), inner);
    }

    private static List<SortedSet<String>> ofPeer(MSPRole role) {
        boolean peersHaveIt =
                role.getRole() == MSPRole.MSPRoleType.PEER || role.getRole() == MSPRole.MSPRoleType.MEMBER;
        return peersHaveIt ? List.of(new TreeSet<>(Set.of(role.getMspIdentifier()))) : List.of();
    }

    /** Layouts of "n of these": either the first is among them, or n of the rest are enough. */
    private static List<SortedSet<String>> choose(int n, List<List<SortedSet<String>>> rules) {
        if (n <= 0) {
            return List.of(new TreeSet<>());
        }
        if (n > rules.size()) {
            return List.of();
        }
        List<List<SortedSet<String>>> rest = rules.subList(1, rules.size());
        List<SortedSet<String>> layouts = new ArrayList<>(bothOf(rules.get(0), choose(n - 1, rest)));
        layouts.addAll(choose(n, rest));
        return smallest(layouts);
    }

    private static List<SortedSet<String>> smallest(Collection<SortedSet<String>> layouts) {
        if (layouts.size() > MAX_LAYOUTS * 2) {
            throw new MalformedBytesException("policy has more than " + MAX_LAYOUTS + " endorsement layouts");
        }
        List<SortedSet<String>> smallest = new ArrayList<>();
        layouts.stream().sorted(FEWEST_FIRST).forEach(layout -> {
            if (smallest.stream().noneMatch(layout::containsAll)) {
                smallest.add(layout);
            }
        });
        return List.copyOf(smallest);
    }
}
