package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Transfer cases. */
@RestController
@RequestMapping("/v1/transfers")
class CasesController extends RecordController {

    CasesController(RecordReader reader) {
        super(reader, RecordType.CASE, ChannelNames.APPROVAL);
    }
}
