package org.digitaltrade.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.shim.ChaincodeServerProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "CHAINCODE_ID", "ledger_1:abc",
            "CHAINCODE_SERVER_ADDRESS", "127.0.0.1:9999",
            "CHAINCODE_TLS_KEY_FILE", "/tls/key.pem",
            "CHAINCODE_TLS_CERT_FILE", "/tls/cert.pem",
            "CHAINCODE_TLS_CLIENT_ROOTCERT_FILE", "/tls/roots.pem");

    @Test
    void five_variables_say_it_all() {
        assertEquals(
                new ServerSettings(
                        "ledger_1:abc",
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 9999),
                        "/tls/key.pem",
                        "/tls/cert.pem",
                        "/tls/roots.pem"),
                ServerSettings.of(COMPLETE));
    }

    @Test
    void tls_asks_for_the_peer_s_certificate_and_connections_stay() {
        ChaincodeServerProperties properties = ServerSettings.of(COMPLETE).properties();
        assertEquals(
                Map.of("tls", true, "roots", "/tls/roots.pem", "age", Integer.MAX_VALUE),
                Map.of(
                        "tls", properties.isTlsEnabled(),
                        "roots", properties.getTrustCertCollectionFile(),
                        "age", properties.getMaxConnectionAgeSeconds()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHAINCODE_ID",
                "CHAINCODE_SERVER_ADDRESS",
                "CHAINCODE_TLS_KEY_FILE",
                "CHAINCODE_TLS_CERT_FILE",
                "CHAINCODE_TLS_CLIENT_ROOTCERT_FILE"
            })
    void a_missing_variable_is_named(String name) {
        Map<String, String> environment = new TreeMap<>(COMPLETE);
        environment.remove(name);
        assertEquals(
                name + " isn't set",
                assertThrows(IllegalArgumentException.class, () -> ServerSettings.of(environment))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "127.0.0.1", "host:port", "a b:1"})
    void an_address_is_host_and_port(String address) {
        Map<String, String> environment = new TreeMap<>(COMPLETE);
        environment.put("CHAINCODE_SERVER_ADDRESS", address);
        assertThrows(IllegalArgumentException.class, () -> ServerSettings.of(environment));
    }
}
