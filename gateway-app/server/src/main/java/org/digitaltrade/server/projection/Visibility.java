package org.digitaltrade.server.projection;

import java.util.Arrays;
import java.util.List;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.ReadAccess;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RecordType.Audience;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.projection.Tables.Event;
import org.digitaltrade.server.projection.Tables.Member;
import org.digitaltrade.server.projection.Tables.Party;
import org.digitaltrade.server.projection.Tables.Transaction;
import org.digitaltrade.server.projection.Tables.Version;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** {@link ReadAccess} and the membership of channels, as conditions: what isn't selected can't leak. */
final class Visibility {
    private static final List<String> FOR_THE_CHANNEL = Arrays.stream(RecordType.values())
            .filter(type -> type.audience() == Audience.CHANNEL)
            .map(RecordType::code)
            .toList();

    /** Joins events with the records that they happened to, whose current version says who may read of them. */
    static final Condition CURRENT_RECORD_OF_EVENT = Version.CHANNEL
            .eq(Event.CHANNEL)
            .and(Version.TYPE.eq(Event.TYPE))
            .and(Version.KEY.eq(Event.KEY))
            .and(Version.TO_BLOCK.isNull());

    private Visibility() {}

    /** Of rows of {@link Tables#RECORD}. */
    static Condition ofRecords(Viewer viewer) {
        return onChannel(Version.CHANNEL, viewer).and(mayRead(viewer.actor()));
    }

    /** Of rows of {@link Tables#TRANSACTION}: those that the viewer's party sent, or that touched what it may read. */
    static Condition ofTransactions(Viewer viewer) {
        Condition own = Transaction.CREATOR_PARTY.eq(viewer.actor().party().value());
        Condition touched = DSL.exists(DSL.selectOne()
                .from(Tables.EVENT)
                .join(Tables.RECORD)
                .on(CURRENT_RECORD_OF_EVENT)
                .where(Event.CHANNEL.eq(Transaction.CHANNEL))
                .and(Event.BLOCK.eq(Transaction.BLOCK))
                .and(Event.TX_INDEX.eq(Transaction.TX_INDEX))
                .and(mayRead(viewer.actor())));
        Condition everything = DSL.condition(ReadAccess.readsEverything(viewer.actor()));
        return onChannel(Transaction.CHANNEL, viewer).and(everything.or(own).or(touched));
    }

    /** Whether the viewer's organisation is a member of the channel. */
    static Condition onChannel(Field<String> channel, Viewer viewer) {
        return channel.in(DSL.select(Member.CHANNEL)
                .from(Tables.CHANNEL_MEMBER)
                .where(Member.MSP_ID.eq(viewer.actor().mspId())));
    }

    private static Condition mayRead(Actor actor) {
        if (ReadAccess.readsEverything(actor)) {
            return DSL.trueCondition();
        }
        Condition party = DSL.exists(DSL.selectOne()
                .from(Tables.RECORD_PARTY)
                .where(Party.CHANNEL.eq(Version.CHANNEL))
                .and(Party.TYPE.eq(Version.TYPE))
                .and(Party.KEY.eq(Version.KEY))
                .and(Party.PARTY.eq(actor.party().value())));
        return Version.TYPE
                .in(FOR_THE_CHANNEL)
                .or(party)
                .or(ReadAccess.supervisedZone(actor)
                        .map(zone -> Version.ZONE.eq(zone.name()))
                        .orElse(DSL.falseCondition()));
    }
}
