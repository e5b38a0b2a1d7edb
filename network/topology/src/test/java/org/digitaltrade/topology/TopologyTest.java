package org.digitaltrade.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.digitaltrade.topology.PeerOrganisation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {

    private final Topology topology = Topology.standard();

    @Test
    void the_seven_peer_organisations_stand_in_the_order_of_the_file() {
        assertEquals(
                List.of("BJCAC", "BJCOM", "BJEIT", "ZHD", "ZCY", "ZDX", "PARTNER"),
                topology.peerOrganisations().stream()
                        .map(PeerOrganisation::mspId)
                        .toList());
    }

    @Test
    void an_organisation_has_names_ports_and_users_with_attributes() {
        PeerOrganisation haidian = topology.peerOrganisation("ZHD");
        assertEquals(
                new PeerOrganisation(
                        "ZHD",
                        Kind.ZONE,
                        new LocalisedName("中关村软件园（海淀）", "Zhongguancun Software Park (Haidian)"),
                        7081,
                        List.of(
                                new PeerOrganisation.User(
                                        "Admin", Unit.ADMIN, Map.of("role", "zone-officer", "authorityCode", "ZHD")),
                                new PeerOrganisation.User(
                                        "User1", Unit.CLIENT, Map.of("role", "trader", "uscc", "91110108MA0DEM013A")),
                                new PeerOrganisation.User("Gateway", Unit.CLIENT, Map.of("role", "gateway")))),
                haidian);
        assertEquals(
                List.of("peer0.zhd", 7082, 7083),
                List.of(haidian.peerHost(), haidian.chaincodePort(), haidian.operationsPort()));
    }

    @Test
    void an_orderer_organisation_has_an_operator_and_a_consenter_number() {
        OrdererOrganisation agency = topology.ordererOrganisations().get(3);
        assertEquals(
                new OrdererOrganisation(
                        "ORDAGENCY", "BJCOM", new LocalisedName("主管部门排序节点", "Agencies' ordering node"), 4, 8081),
                agency);
        assertEquals(
                List.of("orderer.ordagency", 8082, 8083),
                List.of(agency.ordererHost(), agency.adminPort(), agency.operationsPort()));
    }

    @Test
    void a_domestic_channel_leaves_the_partner_out_and_the_other_has_it() {
        List<Boolean> partnerIsMember = List.of("approval", "trade").stream()
                .map(name -> topology.channel(name).members().contains(topology.peerOrganisation("PARTNER")))
                .toList();
        assertEquals(List.of(false, true), partnerIsMember);
    }

    @Test
    void policies_are_written_in_fabrics_language() {
        String agencies = "OR('BJCAC.peer','BJCOM.peer','BJEIT.peer')";
        Channel approval = topology.channel("approval");
        assertEquals("AND(OR('ZHD.peer','ZCY.peer','ZDX.peer')," + agencies + ")", approval.endorsementPolicy());
        assertEquals(
                "OR('BJCAC.client','BJCAC.admin','BJCOM.client','BJCOM.admin','BJEIT.client','BJEIT.admin',"
                        + "'ZHD.client','ZHD.admin','ZCY.client','ZCY.admin','ZDX.client','ZDX.admin')",
                approval.writersPolicy());
        assertEquals(
                approval.writersPolicy().replaceAll("'([A-Z]+)\\.client'", "'$1.peer','$1.client'"),
                approval.readersPolicy());
        assertEquals(
                "OR('BJCAC.member','ZHD.member')", approval.collections().get(0).policy());
    }

    @Test
    void a_file_of_ones_own_is_read_like_the_standard_one(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, Topology.standardText().replace("network: beijing-digital-trade", "network: own"));
        assertEquals("own", Topology.read(file).network());
    }

    @Test
    void an_unknown_organisation_or_channel_is_named() {
        assertEquals(
                "no peer organisation X",
                assertThrows(NoSuchElementException.class, () -> topology.peerOrganisation("X"))
                        .getMessage());
        assertEquals(
                "no channel x",
                assertThrows(NoSuchElementException.class, () -> topology.channel("x"))
                        .getMessage());
    }
}
