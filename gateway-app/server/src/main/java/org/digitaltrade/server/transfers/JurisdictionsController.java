package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What binds countries and China in matters of data. */
@RestController
@RequestMapping("/v1/jurisdictions")
class JurisdictionsController extends RecordController {

    JurisdictionsController(RecordReader reader) {
        super(reader, RecordType.JURISDICTION, ChannelNames.APPROVAL);
    }
}
