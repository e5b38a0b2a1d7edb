package org.digitaltrade.server.projection;

import org.digitaltrade.client.TransactionId;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.projection.TransactionReader.BlockView;
import org.digitaltrade.server.projection.TransactionReader.TransactionDetails;
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

    /** A transaction and what it did, as far as the caller may see it. Its bare status needs no session. */
    @GetMapping("/v1/transactions/{id}/details")
    TransactionDetails details(Viewer viewer, @PathVariable String id) {
        return reader.details(viewer, TransactionId.checked(id));
    }

    /** A block with the transactions that the caller may see; of the others only how many there are. */
    @GetMapping("/v1/blocks/{channel}/{number}")
    BlockView block(Viewer viewer, @PathVariable String channel, @PathVariable long number) {
        return reader.block(viewer, channel, number);
    }
}
