package org.digitaltrade.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.digitaltrade.topology.PeerOrganisation.Kind;

/**
 * Reads the organisations and limits of a topology; the channels, which refer to them, are read by {@link
 * ChannelReader}.
 */
final class TopologyReader {

    /** Most organisations of one kind of node. A process holds one peer or orderer of each in memory. */
    private static final int MAX_ORGANISATIONS = 64;

    /** Most users made at the first start; each costs a key and a certificate, about 1 ms. */
    private static final int MAX_USERS = 100;

    /** Fewest ordering nodes: with four, one may fail or lie (n = 3f + 1). */
    private static final int MIN_ORDERERS = 4;

    /** Most channels: each is a ledger of its own, with its own database. */
    private static final int MAX_CHANNELS = 16;

    /** A node listens on its port and the two behind it. */
    private static final int PORTS_OF_A_NODE = 3;

    /** Ports below need the rights of the system's administrator. */
    private static final int MIN_PORT = 1024;

    private static final int MAX_PORT = 65_535;

    /** Greatest number of an ordering node; they are counted from 1. */
    private static final int MAX_CONSENTER = 65_535;

    private static final Pattern MSP_ID = Pattern.compile("[A-Z][A-Z0-9]{1,31}");
    private static final Pattern NETWORK_NAME = Pattern.compile("[a-z][a-z0-9-]{0,47}");
    private static final Pattern USER_NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,31}");

    /** Users that every organisation has: an administrator for the network, and somebody to try it as. */
    private static final List<String> REQUIRED_USERS = List.of("Admin", "User1");

    private final String file;
    private final Set<String> mspIds = new HashSet<>();
    private final Set<Integer> ports = new HashSet<>();
    private final Set<Integer> consenters = new HashSet<>();
    private final Map<String, PeerOrganisation> peerOrganisations = new TreeMap<>();

    TopologyReader(String file) {
        this.file = file;
    }

    Topology read(String text) {
        Map<String, YamlNode> fields = YamlNode.parse(file, text)
                .fields(
                        "network",
                        "peerOrganisations",
                        "ordererOrganisations",
                        "ordering",
                        "chaincode",
                        "gateway",
                        "channels");
        List<PeerOrganisation> peers = new ArrayList<>();
        for (YamlNode item : node(fields, "peerOrganisations").items(1, MAX_ORGANISATIONS)) {
            PeerOrganisation organisation = peerOrganisation(item);
            peers.add(organisation);
            peerOrganisations.put(organisation.mspId(), organisation);
        }
        List<OrdererOrganisation> orderers =
                node(fields, "ordererOrganisations").items(MIN_ORDERERS, MAX_ORGANISATIONS).stream()
                        .map(this::ordererOrganisation)
                        .toList();
        return new Topology(
                node(fields, "network").text(NETWORK_NAME),
                peers,
                orderers,
                SettingsReader.ordering(node(fields, "ordering")),
                SettingsReader.chaincode(node(fields, "chaincode")),
                port(node(node(fields, "gateway").fields("port"), "port"), 1),
                channels(node(fields, "channels")));
    }

    private PeerOrganisation peerOrganisation(YamlNode item) {
        Map<String, YamlNode> fields = item.fields("mspId", "kind", "name", "port", "users");
        String mspId = mspId(node(fields, "mspId"));
        return new PeerOrganisation(
                mspId,
                node(fields, "kind").oneOf(Kind.class),
                name(node(fields, "name")),
                port(node(fields, "port"), PORTS_OF_A_NODE),
                users(mspId, node(fields, "users")));
    }

    private OrdererOrganisation ordererOrganisation(YamlNode item) {
        Map<String, YamlNode> fields = item.fields("mspId", "operator", "name", "consenter", "port");
        YamlNode operator = node(fields, "operator");
        if (!peerOrganisations.containsKey(operator.text())) {
            throw operator.refuse("no peer organisation " + operator.text());
        }
        YamlNode consenter = node(fields, "consenter");
        int id = consenter.integer(1, MAX_CONSENTER);
        if (!consenters.add(id)) {
            throw consenter.refuse("consenter " + id + " stands twice");
        }
        return new OrdererOrganisation(
                mspId(node(fields, "mspId")),
                operator.text(),
                name(node(fields, "name")),
                id,
                port(node(fields, "port"), PORTS_OF_A_NODE));
    }

    private String mspId(YamlNode item) {
        String mspId = item.text(MSP_ID);
        if (!mspIds.add(mspId)) {
            throw item.refuse("organisation " + mspId + " stands twice");
        }
        return mspId;
    }

    private static LocalisedName name(YamlNode item) {
        Map<String, YamlNode> fields = item.fields("zh", "en");
        return new LocalisedName(node(fields, "zh").text(), node(fields, "en").text());
    }

    /** A free port and, for a node, those behind it that the node needs as well. */
    private int port(YamlNode item, int count) {
        int port = item.integer(MIN_PORT, MAX_PORT - count + 1);
        for (int used = port; used < port + count; used++) {
            if (!ports.add(used)) {
                throw item.refuse("port " + used + " is in use already; a node needs " + PORTS_OF_A_NODE + " in a row");
            }
        }
        return port;
    }

    private static List<PeerOrganisation.User> users(String mspId, YamlNode items) {
        List<PeerOrganisation.User> users = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode item : items.items(1, MAX_USERS)) {
            Map<String, YamlNode> fields = item.fields("name", "unit", "attributes");
            YamlNode name = node(fields, "name");
            if (!names.add(name.text(USER_NAME))) {
                throw name.refuse("user " + name.text() + " stands twice");
            }
            Unit unit = node(fields, "unit").oneOf(Unit.class);
            boolean mustBeAdmin = name.text().equals("Admin");
            if (mustBeAdmin ? unit != Unit.ADMIN : unit != Unit.CLIENT && unit != Unit.ADMIN) {
                throw item.refuse("user " + name.text() + " cannot be of unit " + unit);
            }
            users.add(new PeerOrganisation.User(
                    name.text(), unit, UserAttributes.read(mspId, node(fields, "attributes"))));
        }
        for (String required : REQUIRED_USERS) {
            if (!names.contains(required)) {
                throw items.refuse("organisation " + mspId + " has no user " + required);
            }
        }
        return users;
    }

    private List<Channel> channels(YamlNode items) {
        ChannelReader reader = new ChannelReader(Collections.unmodifiableMap(peerOrganisations));
        return items.items(1, MAX_CHANNELS).stream().map(reader::read).toList();
    }

    /** A field that {@link YamlNode#fields} has made sure of. */
    static YamlNode node(Map<String, YamlNode> fields, String name) {
        YamlNode node = fields.get(name);
        if (node == null) {
            throw new IllegalArgumentException("field " + name + " was not asked for");
        }
        return node;
    }
}
