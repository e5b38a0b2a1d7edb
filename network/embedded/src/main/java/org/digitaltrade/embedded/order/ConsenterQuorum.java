package org.digitaltrade.embedded.order;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.embedded.genesis.BftQuorum;
import org.digitaltrade.wire.block.BlockSignatures;
import org.digitaltrade.wire.crypto.EcdsaSigner;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.MetadataSignature;

/** The ordering nodes, of which as many sign a block as a BFT channel demands: exactly a quorum, never all. */
public final class ConsenterQuorum {
    private static final int NONCE_BYTES = 24;

    private final List<Node> nodes;
    private final SecureRandom random = new SecureRandom();

    /**
     * An ordering node.
     *
     * @param id number under which the channel's configuration has its certificate
     */
    public record Node(int id, EcdsaSigner signer) {}

    /** All ordering nodes of a channel. */
    public ConsenterQuorum(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    /** Signs a header. The node that sits out changes from block to block. */
    List<MetadataSignature> sign(ByteString metadataValue, BlockHeader header) {
        List<MetadataSignature> signatures = new ArrayList<>();
        int first = (int) Long.remainderUnsigned(header.getNumber(), nodes.size());
        for (int i = 0; i < BftQuorum.size(nodes.size()); i++) {
            Node node = nodes.get((first + i) % nodes.size());
            signatures.add(BlockSignatures.sign(metadataValue, identifier(node), header, node.signer()));
        }
        return signatures;
    }

    private IdentifierHeader identifier(Node node) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return IdentifierHeader.newBuilder()
                .setIdentifier(node.id())
                .setNonce(ByteString.copyFrom(nonce))
                .build();
    }
}
