package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many persons' data an enterprise has exported in a year. */
@RestController
@RequestMapping("/v1/meters")
class MetersController extends RecordController {

    MetersController(RecordReader reader) {
        super(reader, RecordType.METER, ChannelNames.APPROVAL);
    }
}
