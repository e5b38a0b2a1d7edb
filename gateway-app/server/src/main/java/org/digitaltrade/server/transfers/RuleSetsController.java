package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rule sets, proposed and adopted. */
@RestController
@RequestMapping("/v1/rule-sets")
class RuleSetsController extends RecordController {

    RuleSetsController(RecordReader reader) {
        super(reader, RecordType.RULE_SET, ChannelNames.APPROVAL);
    }
}
