package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pilot enterprises of each zone. */
@RestController
@RequestMapping("/v1/pilots")
class PilotsController extends RecordController {

    PilotsController(RecordReader reader) {
        super(reader, RecordType.PILOT, ChannelNames.APPROVAL);
    }
}
