package org.digitaltrade.server.attestations;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists of trust services. */
@RestController
@RequestMapping("/v1/trust-lists")
class TrustListsController extends RecordController {

    TrustListsController(RecordReader reader) {
        super(reader, RecordType.TRUST_LIST, ChannelNames.TRADE, ChannelNames.APPROVAL);
    }
}
