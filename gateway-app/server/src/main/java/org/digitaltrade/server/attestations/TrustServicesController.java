package org.digitaltrade.server.attestations;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trust services, one by one, with the history of their status. */
@RestController
@RequestMapping("/v1/trust-services")
class TrustServicesController extends RecordController {

    TrustServicesController(RecordReader reader) {
        super(reader, RecordType.TRUST_SERVICE, ChannelNames.TRADE, ChannelNames.APPROVAL);
    }
}
