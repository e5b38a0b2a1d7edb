package org.digitaltrade.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.attestations.DigestAlgorithm;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.domain.transfers.FlowLine;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.domain.transfers.usage.UsageOutcome;
import org.digitaltrade.domain.transfers.usage.UsageRecord;
import org.digitaltrade.domain.transfers.usage.UsageReport;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;

/**
 * Many clients at once record usages against one approval that has room for some of them. However they race, exactly as
 * many get through as fit, the numbers have no gaps, and every refusal is on record.
 */
final class UsageRush {
    /** What a loser does is ask again; more rounds than there are rivals mean that nobody gets on. */
    private static final int MAX_ROUNDS = 400;

    private static final Set<String> AGAIN =
            Set.of("CHANGED_MEANWHILE", "SEQ_GAP", "WINDOW_OVERLAPS", "ENDORSERS_DISAGREE", "CLOCK_BEHIND");

    private final Member trader;
    private final String caseId;
    private final int clients;
    private final int room;
    private final AtomicInteger conflicts = new AtomicInteger();

    /**
     * @param trader handler of the case; all clients use its key
     * @param room how many usages shall fit into what the approval has left
     */
    UsageRush(Member trader, String caseId, int clients, int room) {
        this.trader = trader;
        this.caseId = caseId;
        this.clients = clients;
        this.room = room;
    }

    /** @param conflicts attempts that met another client's and were repeated */
    record Result(List<UsageRecord> usages, int conflicts) {
        long count(UsageOutcome outcome) {
            return usages.stream().filter(usage -> usage.outcome() == outcome).count();
        }
    }

    Result run() throws Exception {
        TransferCase before = transferCase();
        int year = before.usage().year();
        long used = before.usage().of(year).bytes();
        long size = (before.approval().orElseThrow().scale().volumeBytes() - used) / room;
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<UsageRecord>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                String number = String.format(Locale.ROOT, "%012x", 0xabc000000000L + client);
                running.add(pool.submit(() -> {
                    start.await();
                    return record(number, size);
                }));
            }
            start.countDown();
            List<UsageRecord> usages = new ArrayList<>();
            for (Future<UsageRecord> one : running) {
                usages.add(one.get());
            }
            return new Result(usages, conflicts.get());
        } finally {
            pool.shutdownNow();
        }
    }

    TransferCase transferCase() throws LedgerException, RefusedToSignException {
        return (TransferCase) trader.find("approval", "DataTransfers", RecordType.CASE, caseId)
                .orElseThrow();
    }

    private UsageRecord record(String number, long size) throws Exception {
        for (int round = 0; round < MAX_ROUNDS; round++) {
            UsageReport report = report(transferCase(), number, size);
            Outcome outcome = trader.submit("approval", "DataTransfers:recordUsage", Records.toJson(report));
            if (outcome.status() == Outcome.Status.COMMITTED) {
                return (UsageRecord) LedgerTypes.parseRecord(
                        RecordType.USAGE, outcome.result().orElseThrow().getBytes(StandardCharsets.UTF_8));
            }
            String code = outcome.code().orElse("none");
            if (code.equals("EXISTS")) {
                return (UsageRecord) trader.find("approval", "DataTransfers", RecordType.USAGE, report.usageId())
                        .orElseThrow();
            }
            if (!AGAIN.contains(code)) {
                throw new IllegalStateException(outcome.toString());
            }
            conflicts.incrementAndGet();
        }
        throw new IllegalStateException("client " + number + " never got its turn");
    }

    /** A millisecond's usage of nobody's data, right after the one before. */
    private static UsageReport report(TransferCase transferCase, String number, long size) {
        Instant from = transferCase.usage().lastWindowTo().orElseThrow();
        FlowLine line = transferCase.file().lines().get(0);
        Hash manifest = new Hash(number.repeat(6).substring(0, 64));
        return new UsageReport(
                "US" + transferCase.caseId().substring(2, 11) + number,
                transferCase.caseId(),
                transferCase.usage().lastSeq() + 1,
                from,
                from.plusMillis(1),
                manifest,
                DigestAlgorithm.SHA256,
                manifest,
                line.datasetId(),
                0,
                size,
                0,
                0,
                0,
                0,
                List.of(),
                transferCase.file().destinations().get(0),
                transferCase.file().recipient().partyId(),
                transferCase.file().transferMode(),
                false,
                new CodeWord("TLS13-AES256"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
