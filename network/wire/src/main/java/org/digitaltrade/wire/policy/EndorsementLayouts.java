package org.digitaltrade.wire.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.wire.MalformedBytesException;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/**
 * Which organisations' peers together satisfy a policy. One peer an organisation signs, as in all networks that this
 * serves.
 */
final class EndorsementLayouts {

    /**
     * Most layouts of one policy: 5 of 12 organisations are 792. More would mean that a plan costs more than the
     * transaction.
     */
    static final int MAX_LAYOUTS = 1024;

    /**
     * Most combinations looked at in one step, before equal and larger ones are dropped: keeps a hostile policy from
     * costing minutes.
     */
    private static final long MAX_UNIONS = 16_384;

    private static final Comparator<NavigableSet<String>> FEWEST_FIRST =
            Comparator.<NavigableSet<String>>comparingInt(Set::size).thenComparing(layout -> String.join(",", layout));

    private EndorsementLayouts() {}

    static List<NavigableSet<String>> of(SignaturePolicyEnvelope envelope) {
        CompiledSignaturePolicy.check(envelope.getRule(), envelope.getIdentitiesCount(), 1);
        return of(envelope.getRule(), envelope);
    }

    static List<NavigableSet<String>> bothOf(List<NavigableSet<String>> one, List<NavigableSet<String>> other) {
        if ((long) one.size() * other.size() > MAX_UNIONS) {
            throw tooMany();
        }
        List<NavigableSet<String>> unions = new ArrayList<>();
        for (NavigableSet<String> first : one) {
            for (NavigableSet<String> second : other) {
                NavigableSet<String> union = new TreeSet<>(first);
                union.addAll(second);
                unions.add(union);
            }
        }
        return smallest(unions);
    }

    private static List<NavigableSet<String>> of(SignaturePolicy rule, SignaturePolicyEnvelope envelope) {
        if (rule.hasSignedBy()) {
            return ofPeer(Principals.roleOf(envelope.getIdentities(rule.getSignedBy())));
        }
        List<List<NavigableSet<String>>> inner = rule.getNOutOf().getRulesList().stream()
                .map(part -> of(part, envelope))
                .toList();
        return choose(rule.getNOutOf().getN(), inner);
    }

    private static List<NavigableSet<String>> ofPeer(MSPRole role) {
        boolean peersHaveIt =
                role.getRole() == MSPRole.MSPRoleType.PEER || role.getRole() == MSPRole.MSPRoleType.MEMBER;
        return peersHaveIt ? List.of(new TreeSet<>(Set.of(role.getMspIdentifier()))) : List.of();
    }

    /**
     * Layouts of "n of these rules". Rule by rule, {@code enough.get(k)} holds the layouts that satisfy k of the rules
     * so far.
     */
    private static List<NavigableSet<String>> choose(int n, List<List<NavigableSet<String>>> rules) {
        List<List<NavigableSet<String>>> enough = new ArrayList<>();
        enough.add(List.of(new TreeSet<>()));
        for (List<NavigableSet<String>> rule : rules) {
            enough.add(List.of());
            for (int k = enough.size() - 1; k > 0; k--) {
                List<NavigableSet<String>> layouts = new ArrayList<>(enough.get(k));
                layouts.addAll(bothOf(enough.get(k - 1), rule));
                enough.set(k, smallest(layouts));
            }
        }
        return n < enough.size() ? enough.get(Math.max(n, 0)) : List.of();
    }

    private static List<NavigableSet<String>> smallest(Collection<NavigableSet<String>> layouts) {
        List<NavigableSet<String>> smallest = new ArrayList<>();
        layouts.stream().sorted(FEWEST_FIRST).forEach(layout -> {
            if (smallest.stream().noneMatch(layout::containsAll)) {
                smallest.add(layout);
            }
        });
        if (smallest.size() > MAX_LAYOUTS) {
            throw tooMany();
        }
        return List.copyOf(smallest);
    }

    private static MalformedBytesException tooMany() {
        return new MalformedBytesException("policy has more than " + MAX_LAYOUTS + " endorsement layouts");
    }
}
