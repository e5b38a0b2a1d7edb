package org.digitaltrade.junit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, set wrong by as much as a test likes. */
final class TestClock extends Clock {
    private final Clock system = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    void set(Duration wrongBy) {
        offset = wrongBy;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the network reads instants alone");
    }
}
