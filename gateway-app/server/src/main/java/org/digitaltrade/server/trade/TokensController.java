package org.digitaltrade.server.trade;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the trade channel knows of transfer cases: whether they allow a delivery now. */
@RestController
@RequestMapping("/v1/tokens")
class TokensController extends RecordController {

    TokensController(RecordReader reader) {
        super(reader, RecordType.TOKEN, ChannelNames.TRADE);
    }
}
