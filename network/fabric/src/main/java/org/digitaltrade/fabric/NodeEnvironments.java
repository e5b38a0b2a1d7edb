package org.digitaltrade.fabric;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;

/** What differs from node to node, as environment variables over the common configuration files. */
final class NodeEnvironments {
    private final FabricLayout folders;

    NodeEnvironments(FabricLayout folders) {
        this.folders = folders;
    }

    Map<String, String> orderer(OrdererOrganisation organisation) {
        String mspId = organisation.mspId();
        Path data = folders.data(NodeNames.orderer(organisation));
        Path tls = folders.nodeTls(organisation);
        Map<String, String> env = new TreeMap<>();
        env.put("FABRIC_CFG_PATH", folders.configuration().toString());
        env.put("FABRIC_LOGGING_SPEC", "warning");
        env.put("ORDERER_GENERAL_LISTENPORT", String.valueOf(organisation.port()));
        env.put("ORDERER_GENERAL_LOCALMSPID", mspId);
        env.put("ORDERER_GENERAL_LOCALMSPDIR", folders.nodeMsp(organisation).toString());
        env.put(
                "ORDERER_GENERAL_TLS_PRIVATEKEY",
                tls.resolve(FabricLayout.TLS_KEY).toString());
        env.put(
                "ORDERER_GENERAL_TLS_CERTIFICATE",
                tls.resolve(FabricLayout.TLS_CERTIFICATE).toString());
        env.put("ORDERER_GENERAL_TLS_ROOTCAS", "[" + tls.resolve(FabricLayout.TLS_ROOT) + "]");
        env.put("ORDERER_FILELEDGER_LOCATION", data.toString());
        env.put("ORDERER_CONSENSUS_WALDIR", data.resolve("consensus/wal").toString());
        env.put("ORDERER_CONSENSUS_SNAPDIR", data.resolve("consensus/snapshot").toString());
        env.put("ORDERER_ADMIN_LISTENADDRESS", FabricLayout.LOOPBACK + ":" + organisation.adminPort());
        env.put("ORDERER_OPERATIONS_LISTENADDRESS", FabricLayout.LOOPBACK + ":" + organisation.operationsPort());
        return env;
    }

    Map<String, String> peer(PeerOrganisation organisation) {
        String mspId = organisation.mspId();
        Path data = folders.data(NodeNames.peer(organisation));
        Path tls = folders.nodeTls(organisation);
        String address = FabricLayout.LOOPBACK + ":" + organisation.port();
        Map<String, String> env = new TreeMap<>();
        env.put("FABRIC_CFG_PATH", folders.configuration().toString());
        env.put("FABRIC_LOGGING_SPEC", "warning");
        env.put("CORE_PEER_ID", organisation.peerHost());
        env.put("CORE_PEER_LISTENADDRESS", address);
        env.put("CORE_PEER_ADDRESS", address);
        env.put("CORE_PEER_CHAINCODELISTENADDRESS", FabricLayout.LOOPBACK + ":" + organisation.chaincodePort());
        env.put("CORE_PEER_CHAINCODEADDRESS", FabricLayout.LOOPBACK + ":" + organisation.chaincodePort());
        env.put("CORE_PEER_GOSSIP_BOOTSTRAP", address);
        env.put("CORE_PEER_GOSSIP_ENDPOINT", address);
        // Without it the other organisations never learn of this peer and can't plan endorsements with it.
        env.put("CORE_PEER_GOSSIP_EXTERNALENDPOINT", address);
        env.put("CORE_PEER_LOCALMSPID", mspId);
        env.put("CORE_PEER_MSPCONFIGPATH", folders.nodeMsp(organisation).toString());
        env.put(
                "CORE_PEER_TLS_CERT_FILE",
                tls.resolve(FabricLayout.TLS_CERTIFICATE).toString());
        env.put("CORE_PEER_TLS_KEY_FILE", tls.resolve(FabricLayout.TLS_KEY).toString());
        env.put(
                "CORE_PEER_TLS_ROOTCERT_FILE",
                tls.resolve(FabricLayout.TLS_ROOT).toString());
        env.put("CORE_PEER_FILESYSTEMPATH", data.toString());
        env.put("CORE_LEDGER_SNAPSHOTS_ROOTDIR", data.resolve("snapshots").toString());
        env.put("CORE_OPERATIONS_LISTENADDRESS", FabricLayout.LOOPBACK + ":" + organisation.operationsPort());
        env.put(
                "CORE_CHAINCODE_EXTERNALBUILDERS",
                "[{name: ccaas, path: " + folders.builder()
                        + ", propagateEnvironment: [CHAINCODE_CONNECTION_FILE, CHAINCODE_ORGANISATION]}]");
        env.put("CHAINCODE_ORGANISATION", mspId);
        env.put(
                "CHAINCODE_CONNECTION_FILE",
                folders.chaincodeConnection(organisation).toString());
        return env;
    }

    /** For the {@code peer} program used as an administrator's command. */
    Map<String, String> administrator(PeerOrganisation organisation) {
        Map<String, String> env = new TreeMap<>();
        env.put("FABRIC_CFG_PATH", folders.configuration().toString());
        env.put("FABRIC_LOGGING_SPEC", "error");
        env.put("CORE_PEER_LOCALMSPID", organisation.mspId());
        env.put("CORE_PEER_ADDRESS", FabricLayout.LOOPBACK + ":" + organisation.port());
        env.put(
                "CORE_PEER_MSPCONFIGPATH",
                folders.administratorMsp(organisation).toString());
        env.put(
                "CORE_PEER_TLS_ROOTCERT_FILE",
                folders.nodeTls(organisation).resolve(FabricLayout.TLS_ROOT).toString());
        return env;
    }
}
