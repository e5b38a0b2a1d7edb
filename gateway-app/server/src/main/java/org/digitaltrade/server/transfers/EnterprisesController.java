package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Free trade zones and groups that enterprises belong to. */
@RestController
@RequestMapping("/v1/enterprises")
class EnterprisesController extends RecordController {

    EnterprisesController(RecordReader reader) {
        super(reader, RecordType.ENTERPRISE, ChannelNames.APPROVAL);
    }
}
