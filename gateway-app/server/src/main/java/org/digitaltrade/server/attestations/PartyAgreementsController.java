package org.digitaltrade.server.attestations;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agreements between parties on whose certificates they accept from each other. */
@RestController
@RequestMapping("/v1/agreements")
class PartyAgreementsController extends RecordController {

    PartyAgreementsController(RecordReader reader) {
        super(reader, RecordType.PARTY_AGREEMENT, ChannelNames.TRADE, ChannelNames.APPROVAL);
    }
}
