package org.digitaltrade.server.trade;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trade contracts. */
@RestController
@RequestMapping("/v1/contracts")
class ContractsController extends RecordController {

    ContractsController(RecordReader reader) {
        super(reader, RecordType.CONTRACT, ChannelNames.TRADE);
    }
}
