package org.digitaltrade.server.transfers;

import org.digitaltrade.domain.RecordType;
import org.digitaltrade.server.ledger.ChannelNames;
import org.digitaltrade.server.projection.RecordController;
import org.digitaltrade.server.projection.RecordReader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calendars of working days. */
@RestController
@RequestMapping("/v1/calendars")
class CalendarsController extends RecordController {

    CalendarsController(RecordReader reader) {
        super(reader, RecordType.CALENDAR, ChannelNames.APPROVAL);
    }
}
