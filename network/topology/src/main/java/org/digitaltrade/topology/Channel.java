package org.digitaltrade.topology;

import java.util.ArrayList;
import java.util.List;

/**
 * A channel and who may do what on it.
 *
 * @param domestic whether organisations abroad are kept off it
 * @param members in the order of the file
 * @param readers units of each member that may read blocks
 * @param writers units of each member that may submit
 * @param endorsers for each entry, the members of one kind, of which one must endorse
 */
public record Channel(
        String name,
        boolean domestic,
        List<PeerOrganisation> members,
        List<Unit> readers,
        List<Unit> writers,
        List<List<PeerOrganisation>> endorsers,
        List<Collection> collections) {

    /** Rule of the administrators' policy, over the members' own {@code Admins}: more than half of them. */
    public static final String ADMINS_RULE = "MAJORITY Admins";

    /**
     * A private data collection, read and written by its members alone.
     *
     * @param members MSP ids
     * @param requiredPeerCount further peers that must have the data before an endorsement
     * @param maxPeerCount further peers that it is sent to
     * @param blockToLive blocks after which it is deleted; 0 for never
     */
    public record Collection(
            String name, List<String> members, int requiredPeerCount, int maxPeerCount, long blockToLive) {

        public Collection {
            members = List.copyOf(members);
        }

        /** Who has the data, in Fabric's policy language. */
        public String policy() {
            return or(members, List.of("member"));
        }
    }

    public Channel {
        members = List.copyOf(members);
        readers = List.copyOf(readers);
        writers = List.copyOf(writers);
        endorsers = endorsers.stream().map(List::copyOf).toList();
        collections = List.copyOf(collections);
    }

    /** The channel's {@code Readers}, in Fabric's policy language. */
    public String readersPolicy() {
        return or(mspIds(members), units(readers));
    }

    /** The channel's {@code Writers}, in Fabric's policy language. */
    public String writersPolicy() {
        return or(mspIds(members), units(writers));
    }

    /** The chaincode's endorsement policy, in Fabric's policy language: one peer of each kind. */
    public String endorsementPolicy() {
        return "AND("
                + String.join(
                        ",",
                        endorsers.stream()
                                .map(kind -> or(mspIds(kind), List.of(Unit.PEER.text())))
                                .toList())
                + ")";
    }

    private static List<String> mspIds(List<PeerOrganisation> organisations) {
        return organisations.stream().map(PeerOrganisation::mspId).toList();
    }

    private static List<String> units(List<Unit> units) {
        return units.stream().map(Unit::text).toList();
    }

    private static String or(List<String> mspIds, List<String> roles) {
        List<String> principals = new ArrayList<>();
        for (String mspId : mspIds) {
            roles.forEach(role -> principals.add("'" + mspId + "." + role + "'"));
        }
        return "OR(" + String.join(",", principals) + ")";
    }
}
