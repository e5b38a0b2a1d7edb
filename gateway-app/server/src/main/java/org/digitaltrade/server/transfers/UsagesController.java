package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recorded usages of transfer cases, refused ones included. */
@RestController
@RequestMapping("/v1/usages")
class UsagesController extends RecordController {

    UsagesController(RecordReader reader) {
        super(reader, RecordType.USAGE, ChannelNames.APPROVAL);
    }
}
