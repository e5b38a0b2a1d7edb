package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Risks reported about transfers, and what was done about them. */
@RestController
@RequestMapping("/v1/risks")
class RisksController extends RecordController {

    RisksController(RecordReader reader) {
        super(reader, RecordType.RISK, ChannelNames.APPROVAL);
    }
}
