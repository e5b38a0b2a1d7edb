package org.digitaltrade.embedded.deliver;

import org.digitaltrade.wire.MalformedBytesException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;
import org.hyperledger.fabric.protos.peer.DeliverResponse;

/** In which form a stream delivers blocks. */
enum BlockForm {
    /** Whole. */
    WHOLE {
        @Override
        DeliverResponse of(Block block) {
            return DeliverResponse.newBuilder().setBlock(block).build();
        }
    },
    /** Ids, codes, and names of events. */
    FILTERED {
        @Override
        DeliverResponse of(Block block) {
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
    /** Whole, with the private data that the reader may see: none, since the ledger keeps none yet. */
    WITH_PRIVATE_DATA {
        @Override
        DeliverResponse of(Block block) {
            return DeliverResponse.newBuilder()
                    .setBlockAndPrivateData(BlockAndPrivateData.newBuilder().setBlock(block))
                    .build();
        }
    };

    /** A block as the stream's next answer. */
    abstract DeliverResponse of(Block block);

    static DeliverResponse status(Status status) {
        return DeliverResponse.newBuilder().setStatus(status).build();
    }
}
