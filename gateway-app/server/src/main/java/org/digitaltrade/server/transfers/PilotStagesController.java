package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the pilot is open. */
@RestController
@RequestMapping("/v1/pilot-stages")
class PilotStagesController extends RecordController {

    PilotStagesController(RecordReader reader) {
        super(reader, RecordType.PILOT_STAGE, ChannelNames.APPROVAL);
    }
}
