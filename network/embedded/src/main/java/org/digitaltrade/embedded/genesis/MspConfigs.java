package org.digitaltrade.embedded.genesis;

import com.google.protobuf.ByteString;
import org.digitaltrade.identity.OrganisationIdentities;
import org.hyperledger.fabric.protos.msp.FabricCryptoConfig;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.MSPConfig;

/** What an organisation states about its members: its roots, and that roles are told by organisational units. */
final class MspConfigs {

    private MspConfigs() {}

    static MSPConfig of(OrganisationIdentities organisation) {
        ByteString root =
                ByteString.copyFromUtf8(organisation.root().certificate().pem());
        FabricMSPConfig config = FabricMSPConfig.newBuilder()
                .setName(organisation.mspId())
                .addRootCerts(root)
                .setCryptoConfig(FabricCryptoConfig.newBuilder()
                        .setSignatureHashFamily("SHA2")
                        .setIdentityIdentifierHashFunction("SHA256"))
                .addTlsRootCerts(ByteString.copyFromUtf8(
                        organisation.tlsRoot().certificate().pem()))
                .setFabricNodeOus(FabricNodeOUs.newBuilder()
                        .setEnable(true)
                        .setClientOuIdentifier(unit(root, "client"))
                        .setPeerOuIdentifier(unit(root, "peer"))
                        .setAdminOuIdentifier(unit(root, "admin"))
                        .setOrdererOuIdentifier(unit(root, "orderer")))
                .build();
        return MSPConfig.newBuilder().setConfig(config.toByteString()).build();
    }

    private static FabricOUIdentifier unit(ByteString issuer, String name) {
        return FabricOUIdentifier.newBuilder()
                .setCertificate(issuer)
                .setOrganizationalUnitIdentifier(name)
                .build();
    }
}
