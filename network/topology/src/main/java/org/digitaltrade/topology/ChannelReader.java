package org.digitaltrade.topology;

import static org.digitaltrade.topology.TopologyReader.node;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digitaltrade.topology.PeerOrganisation.Kind;

/** Reads the channels of a topology, whose members must be among the organisations read before. */
final class ChannelReader {

    /** Most members of a channel: every one of them validates every block. */
    private static final int MAX_MEMBERS = 64;

    /** Most collections of a channel: each has hashes of its own in every block that touches it. */
    private static final int MAX_COLLECTIONS = 64;

    private static final Pattern CHANNEL_NAME = Pattern.compile("[a-z][a-z0-9.-]{0,99}");
    private static final Pattern COLLECTION_NAME = Pattern.compile("[a-z][a-z0-9-]{0,47}");

    private final Map<String, PeerOrganisation> organisations;
    private final Set<String> names = new HashSet<>();

    ChannelReader(Map<String, PeerOrganisation> organisations) {
        this.organisations = organisations;
    }

    Channel read(YamlNode item) {
        Map<String, YamlNode> fields =
                item.fields("name", "domestic", "members", "readers", "writers", "endorsement", "collections");
        YamlNode name = node(fields, "name");
        if (!names.add(name.text(CHANNEL_NAME))) {
            throw name.refuse("channel " + name.text() + " stands twice");
        }
        boolean domestic = node(fields, "domestic").flag();
        List<PeerOrganisation> members = members(node(fields, "members"), organisations);
        if (domestic && members.stream().anyMatch(member -> member.kind() == Kind.PARTNER)) {
            throw node(fields, "members").refuse("a domestic channel has no members of kind PARTNER");
        }
        return new Channel(
                name.text(),
                domestic,
                members,
                units(node(fields, "readers")),
                units(node(fields, "writers")),
                endorsers(node(fields, "endorsement"), members),
                collections(node(fields, "collections"), members));
    }

    private static List<PeerOrganisation> members(YamlNode items, Map<String, PeerOrganisation> candidates) {
        Set<PeerOrganisation> members = new LinkedHashSet<>();
        for (YamlNode item : items.items(1, MAX_MEMBERS)) {
            PeerOrganisation member = candidates.get(item.text());
            if (member == null) {
                throw item.refuse("no peer organisation " + item.text() + " here");
            }
            if (!members.add(member)) {
                throw item.refuse("member " + item.text() + " stands twice");
            }
        }
        return List.copyOf(members);
    }

    private static List<Unit> units(YamlNode items) {
        Set<Unit> units = new LinkedHashSet<>();
        for (YamlNode item : items.items(1, Unit.values().length)) {
            if (!units.add(item.oneOf(Unit.class))) {
                throw item.refuse("unit " + item.text() + " stands twice");
            }
        }
        return List.copyOf(units);
    }

    private static List<List<PeerOrganisation>> endorsers(YamlNode items, List<PeerOrganisation> members) {
        return items.items(1, Kind.values().length).stream()
                .map(item -> endorsersOfKind(item, members))
                .toList();
    }

    private static List<PeerOrganisation> endorsersOfKind(YamlNode item, List<PeerOrganisation> members) {
        Kind kind = item.oneOf(Kind.class);
        List<PeerOrganisation> endorsers =
                members.stream().filter(member -> member.kind() == kind).toList();
        if (endorsers.isEmpty()) {
            throw item.refuse("no member of kind " + kind + " could endorse");
        }
        return endorsers;
    }

    private static List<Channel.Collection> collections(YamlNode items, List<PeerOrganisation> members) {
        Map<String, PeerOrganisation> candidates =
                members.stream().collect(Collectors.toMap(PeerOrganisation::mspId, member -> member));
        Set<String> names = new HashSet<>();
        return items.items(0, MAX_COLLECTIONS).stream()
                .map(item -> collection(item, candidates, names))
                .toList();
    }

    private static Channel.Collection collection(
            YamlNode item, Map<String, PeerOrganisation> candidates, Set<String> names) {
        Map<String, YamlNode> fields =
                item.fields("name", "members", "requiredPeerCount", "maxPeerCount", "blockToLive");
        YamlNode name = node(fields, "name");
        if (!names.add(name.text(COLLECTION_NAME))) {
            throw name.refuse("collection " + name.text() + " stands twice");
        }
        List<String> members = members(node(fields, "members"), candidates).stream()
                .map(PeerOrganisation::mspId)
                .toList();
        int max = node(fields, "maxPeerCount").integer(0, MAX_MEMBERS);
        return new Channel.Collection(
                name.text(),
                members,
                node(fields, "requiredPeerCount").integer(0, max),
                max,
                node(fields, "blockToLive").integer(0, Integer.MAX_VALUE));
    }
}
