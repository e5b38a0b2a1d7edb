package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Authorities under their names and with their competence. */
@RestController
@RequestMapping("/v1/authorities")
class AuthoritiesController extends RecordController {

    AuthoritiesController(RecordReader reader) {
        super(reader, RecordType.AUTHORITY, ChannelNames.APPROVAL);
    }
}
