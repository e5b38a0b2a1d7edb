package org.digitaltrade.server.attestations;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agreements by which foreign signatures are recognised. */
@RestController
@RequestMapping("/v1/recognitions")
class RecognitionsController extends RecordController {

    RecognitionsController(RecordReader reader) {
        super(reader, RecordType.RECOGNITION, ChannelNames.TRADE, ChannelNames.APPROVAL);
    }
}
