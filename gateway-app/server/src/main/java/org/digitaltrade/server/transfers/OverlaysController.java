package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Negative lists, sector guides and the Greater Bay Area's contract. */
@RestController
@RequestMapping("/v1/overlays")
class OverlaysController extends RecordController {

    OverlaysController(RecordReader reader) {
        super(reader, RecordType.OVERLAY, ChannelNames.APPROVAL);
    }
}
