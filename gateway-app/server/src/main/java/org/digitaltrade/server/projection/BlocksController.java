package org.digitaltrade.server.projection;

import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.projection.TransactionReader.BlockView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The chain itself. */
@RestController
class BlocksController {
    private final TransactionReader reader;

    BlocksController(TransactionReader reader) {
        this.reader = reader;
    }

    /** A block with the transactions that the caller may see; of the others only how many there are. */
    @GetMapping("/v1/blocks/{channel}/{number}")
    BlockView block(Viewer viewer, @PathVariable String channel, @PathVariable long number) {
        return reader.block(viewer, channel, number);
    }
}
