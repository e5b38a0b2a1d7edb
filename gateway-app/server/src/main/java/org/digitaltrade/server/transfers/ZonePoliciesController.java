package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** In what each zone runs its pilot. */
@RestController
@RequestMapping("/v1/zone-policies")
class ZonePoliciesController extends RecordController {

    ZonePoliciesController(RecordReader reader) {
        super(reader, RecordType.ZONE_POLICY, ChannelNames.APPROVAL);
    }
}
