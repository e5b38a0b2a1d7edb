package org.digitaltrade.server.attestations;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Attestations of signatures. */
@RestController
@RequestMapping("/v1/attestations")
class AttestationsController extends RecordController {

    AttestationsController(RecordReader reader) {
        super(reader, RecordType.ATTESTATION, ChannelNames.TRADE, ChannelNames.APPROVAL);
    }
}
