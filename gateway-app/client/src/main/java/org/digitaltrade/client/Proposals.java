package org.digitaltrade.client;

import java.util.HashMap;
import java.util.Map;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Proposal;

/** Builds unsigned proposals on this machine, with the gateway API's own code, without connection and without key. */
public final class Proposals {
    private Proposals() {}

    /**
     * A new proposal with a fresh nonce and the current time.
     *
     * @return the bytes of a {@code gateway.ProposedTransaction} without signature
     */
    public static byte[] build(Intent intent, LedgerIdentity identity) {
        Map<String, byte[]> transientData = new HashMap<>();
        intent.transientData().forEach((name, value) -> transientData.put(name, value.toByteArray()));
        try (Gateway gateway = offline(identity)) {
            Proposal.Builder proposal = gateway.getNetwork(intent.channel())
                    .getContract(intent.chaincode())
                    .newProposal(intent.function())
                    .putAllTransient(transientData);
            intent.arguments().forEach(argument -> proposal.addArguments(argument.toByteArray()));
            if (!intent.endorsers().isEmpty()) {
                proposal.setEndorsingOrganizations(intent.endorsers().toArray(String[]::new));
            }
            return proposal.build().getBytes();
        }
    }

    private static Gateway offline(LedgerIdentity identity) {
        return Gateway.newInstance()
                .identity(identity.forGateway())
                .connection(new OfflineChannel())
                .connect();
    }
}
