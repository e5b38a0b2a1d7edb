package org.digitaltrade.wire.block;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.crypto.EcdsaSigner;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.policy.SigningPolicy;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.SignatureHeader;

/**
 * Signatures of ordering nodes over a block. In BFT ordering over value ‖ identifier header ‖ header bytes, by the
 * consenter that the channel's configuration has under the identifier; in Raft over value ‖ signature header ‖ header
 * bytes, by the creator in it.
 */
public final class BlockSignatures {

    private static final String BLOCK_VALIDATION = "/Channel/Orderer/BlockValidation";

    private BlockSignatures() {}

    /**
     * What was found on a block.
     *
     * @param signers members whose signature is good, each once
     * @param failures one line for each signature that is not good
     * @param sufficient whether the signers satisfy the channel's policy for blocks: in BFT a quorum of consenters
     */
    public record Verdict(List<Identity> signers, List<String> failures, boolean sufficient) {
        public Verdict {
            signers = List.copyOf(signers);
            failures = List.copyOf(failures);
        }

        /** Enough signatures, and none that is bad. */
        public boolean isAccepted() {
            return sufficient && failures.isEmpty();
        }
    }

    /**
     * Checks the signatures of a block against the configuration in force. Block 0 has none: it is pinned instead.
     *
     * @throws MalformedBytesException if the block has no readable signature metadata
     */
    public static Verdict verify(Block block, ChannelConfig config) {
        List<ByteString> slots = block.getMetadata().getMetadataList();
        if (slots.size() <= BlockMetadataIndex.SIGNATURES_VALUE) {
            throw new MalformedBytesException("block without signature metadata");
        }
        return verify(block.getHeader(), slots.get(BlockMetadataIndex.SIGNATURES_VALUE), config);
    }

    /** As {@link #verify(Block, ChannelConfig)}, with the header and the bytes of the signature metadata alone. */
    public static Verdict verify(BlockHeader header, ByteString signatureMetadata, ChannelConfig config) {
        Metadata metadata = Messages.parse(Metadata.parser(), signatureMetadata, "signature metadata");
        ByteString headerBytes = BlockHeaders.der(header);
        List<Identity> signers = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (MetadataSignature signature : metadata.getSignaturesList()) {
            try {
                Identity signer = verify(signature, metadata.getValue(), headerBytes, config);
                if (signers.stream().noneMatch(signer::isSameMember)) {
                    signers.add(signer);
                }
            } catch (InvalidIdentityException | MalformedBytesException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        Optional<SigningPolicy> policy = config.policy(BLOCK_VALIDATION);
        return new Verdict(signers, failures, policy.isPresent() && policy.get().isSatisfiedBy(signers));
    }

    /** Signs a block as a BFT consenter. */
    public static MetadataSignature sign(
            ByteString metadataValue, IdentifierHeader identifier, BlockHeader header, EcdsaSigner consenter) {
        ByteString identifierHeader = identifier.toByteString();
        byte[] signature = consenter.sign(metadataValue, identifierHeader, BlockHeaders.der(header));
        return MetadataSignature.newBuilder()
                .setIdentifierHeader(identifierHeader)
                .setSignature(ByteString.copyFrom(signature))
                .build();
    }

    private static Identity verify(
            MetadataSignature signature, ByteString value, ByteString headerBytes, ChannelConfig config)
            throws InvalidIdentityException {
        boolean bft = config.consensusType().equals(ChannelConfig.BFT);
        ByteString signedHeader = bft ? signature.getIdentifierHeader() : signature.getSignatureHeader();
        ByteString otherHeader = bft ? signature.getSignatureHeader() : signature.getIdentifierHeader();
        if (signedHeader.isEmpty() || !otherHeader.isEmpty()) {
            throw new MalformedBytesException("signature is not of the form of " + config.consensusType());
        }
        Identity signer = config.msps().identify(bft ? consenter(signedHeader, config) : creator(signedHeader));
        if (!signer.verify(signature.getSignature(), value, signedHeader, headerBytes)) {
            throw new MalformedBytesException("signature of " + signer.mspId() + " is not over this block");
        }
        return signer;
    }

    private static ByteString consenter(ByteString identifierHeader, ChannelConfig config) {
        int id = Messages.parse(IdentifierHeader.parser(), identifierHeader, "identifier header")
                .getIdentifier();
        Consenter consenter = config.consenters().get(id);
        if (consenter == null) {
            throw new MalformedBytesException("channel " + config.channel() + " has no consenter " + id);
        }
        return consenter.serialized();
    }

    private static ByteString creator(ByteString signatureHeader) {
        return Messages.parse(SignatureHeader.parser(), signatureHeader, "signature header")
                .getCreator();
    }
}
