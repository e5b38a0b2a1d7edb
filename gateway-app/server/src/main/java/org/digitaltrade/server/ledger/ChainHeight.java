package org.digitaltrade.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.LedgerFailure.Retry;
import org.digitaltrade.client.Proposals;
import org.digitaltrade.client.Stage;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Digests;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;

/** Asks a peer how many blocks it has. */
final class ChainHeight {

    private ChainHeight() {}

    static long ask(DirectTransport peer, String channel, OwnUser reader) throws LedgerException {
        Intent intent = new Intent(
                channel, "qscc", "GetChainInfo", List.of(ByteString.copyFromUtf8(channel)), Map.of(), List.of());
        byte[] proposed = Proposals.build(intent, reader.identity());
        try {
            byte[] proposal = ProposedTransaction.parseFrom(proposed)
                    .getProposal()
                    .getProposalBytes()
                    .toByteArray();
            byte[] answer = peer.evaluate(proposed, reader.signer().sign(Digests.sha256(proposal)));
            return BlockchainInfo.parseFrom(answer).getHeight();
        } catch (InvalidProtocolBufferException e) {
            throw new LedgerException(
                    new LedgerFailure(
                            Code.GATEWAY_FAILURE.name(),
                            Stage.PREPARE,
                            "the peer's answer is not a chain's height",
                            Retry.NO,
                            List.of()),
                    e);
        }
    }
}
