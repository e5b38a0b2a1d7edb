package org.digitaltrade.server.events;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.Records;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.ledger.Following;
import org.digitaltrade.server.projection.EventPage;
import org.digitaltrade.server.projection.EventPosition;
import org.digitaltrade.server.projection.EventReader;
import org.digitaltrade.server.web.Problem;
import org.digitaltrade.server.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams. Each has a thread of its own, so that a slow reader holds up nobody else; it ends after a while, and
 * its reader comes again with the place where it stopped, which also shows whether its session still holds.
 */
@Component
class EventStreams {
    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    /** Threads that mostly wait; more readers than that want a message broker. */
    static final int MAX_STREAMS = 64;

    private static final Duration LIFE = Duration.ofSeconds(60);
    /** Below what proxies on the way wait for a byte. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** A reader that has heard of a block at once need not be asked for; this is for when nobody tells. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final EventReader reader;
    private final Semaphore places = new Semaphore(MAX_STREAMS);
    private final List<Thread> running = new CopyOnWriteArrayList<>();
    private final Object blocks = new Object();
    private volatile boolean closed;

    EventStreams(EventReader reader, Following following) {
        this.reader = reader;
        following.afterEachBlock(this::wake);
    }

    /** @throws ProblemException BUSY beyond {@value #MAX_STREAMS} streams */
    SseEmitter open(Viewer viewer, String channel, EventPosition from) {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.of(Code.BUSY, "too many event streams are open").asRetryable());
        }
        SseEmitter emitter = new SseEmitter(LIFE.multipliedBy(2).toMillis());
        Thread thread = new Thread(() -> run(emitter, viewer, channel, from), "events-" + channel);
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
        return emitter;
    }

    private void run(SseEmitter emitter, Viewer viewer, String channel, EventPosition from) {
        try {
            follow(emitter, viewer, channel, from);
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("an event stream's reader has gone", e);
        } catch (InterruptedException e) {
            emitter.complete();
        } catch (RuntimeException e) {
            LOG.error("an event stream failed", e);
            emitter.completeWithError(e);
        } finally {
            running.remove(Thread.currentThread());
            places.release();
        }
    }

    private void follow(SseEmitter emitter, Viewer viewer, String channel, EventPosition from)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LIFE.toNanos();
        long silentSince = System.nanoTime();
        EventPosition place = from;
        emitter.send(SseEmitter.event().comment("events of " + channel + " after " + place.text()));
        while (!closed && System.nanoTime() < end) {
            EventPage page = reader.after(viewer, channel, place, EventReader.MAX_PAGE);
            for (EventPage.Entry entry : page.events()) {
                emitter.send(SseEmitter.event()
                        .id(entry.id())
                        .name(entry.event())
                        .data(Json.write(Records.toJson(entry)), MediaType.TEXT_PLAIN));
                silentSince = System.nanoTime();
            }
            place = EventPosition.parse(page.last());
            if (System.nanoTime() - silentSince > HEARTBEAT.toNanos()) {
                emitter.send(SseEmitter.event().comment("height " + page.height()));
                silentSince = System.nanoTime();
            }
            if (page.events().size() < EventReader.MAX_PAGE) {
                pause();
            }
        }
    }

    @SuppressWarnings("WaitNotInLoop") // whatever wakes it, it looks for itself
    private void pause() throws InterruptedException {
        synchronized (blocks) {
            if (!closed) {
                blocks.wait(LOOK.toMillis());
            }
        }
    }

    private void wake() {
        synchronized (blocks) {
            blocks.notifyAll();
        }
    }

    /** Before the web server waits for its requests to end. */
    @EventListener(ContextClosedEvent.class)
    @PreDestroy
    void close() {
        closed = true;
        wake();
    }
}
