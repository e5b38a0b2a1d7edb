package org.digitaltrade.embedded.deliver;

import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.DeliverResponse;

/** In which form a stream delivers blocks. */
enum BlockForm {
    /** Whole. */
    WHOLE {
        @Override
        DeliverResponse of(Block block, Seek seek, SigningIdentity peer) {
            return DeliverResponse.newBuilder().setBlock(block).build();
        }
    },
    /** Ids, codes, and names of events. */
    FILTERED {
        @Override
        DeliverResponse of(Block block, Seek seek, SigningIdentity peer) {
            try {
                return DeliverResponse.newBuilder()
                        .setFilteredBlock(FilteredBlocks.of(block))
                        .build();
            } catch (MalformedBytesException e) {
                // As a real peer: the stream goes on, with this in the block's place.
                return status(Status.BAD_REQUEST);
            }
        }
    },
    /** Whole, with the private data that the peer holds and the reader may see. */
    WITH_PRIVATE_DATA {
        @Override
        DeliverResponse of(Block block, Seek seek, SigningIdentity peer) {
            PrivateBlocks blocks =
                    new PrivateBlocks(seek.channel().ledger(), seek.channel().identity(peer), seek.reader());
            return DeliverResponse.newBuilder()
                    .setBlockAndPrivateData(blocks.of(block))
                    .build();
        }
    };

    /** A block as the stream's next answer, from a peer to the reader of a seek. */
    abstract DeliverResponse of(Block block, Seek seek, SigningIdentity peer);

    static DeliverResponse status(Status status) {
        return DeliverResponse.newBuilder().setStatus(status).build();
    }
}
