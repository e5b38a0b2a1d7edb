package org.digitaltrade.server.trade;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registered parties. */
@RestController
@RequestMapping("/v1/parties")
class PartiesController extends RecordController {

    PartiesController(RecordReader reader) {
        super(reader, RecordType.PARTY, ChannelNames.TRADE, ChannelNames.APPROVAL);
    }
}
