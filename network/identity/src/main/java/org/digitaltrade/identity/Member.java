package org.digitaltrade.identity;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.PeerOrganisation.User;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.topology.Unit;

/** What certificates need to know of an organisation, alike for those with peers and those with ordering nodes. */
record Member(String mspId, String name, String host, Unit nodeUnit, List<User> users) {

    /** An ordering organisation's only user: it joins its node to channels on real Fabric. */
    private static final User ORDERER_ADMIN = new User("Admin", Unit.ADMIN, Map.of());

    static List<Member> of(Topology topology) {
        return Stream.concat(
                        topology.peerOrganisations().stream().map(Member::of),
                        topology.ordererOrganisations().stream().map(Member::of))
                .toList();
    }

    private static Member of(PeerOrganisation organisation) {
        return new Member(
                organisation.mspId(),
                organisation.name().english(),
                organisation.peerHost(),
                Unit.PEER,
                organisation.users());
    }

    private static Member of(OrdererOrganisation organisation) {
        return new Member(
                organisation.mspId(),
                organisation.name().english(),
                organisation.ordererHost(),
                Unit.ORDERER,
                List.of(ORDERER_ADMIN));
    }
}
