package org.digitaltrade.domain.transfers.whatif;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.MeterReading;
import org.digitaltrade.domain.transfers.rules.FlowInput;
import org.digitaltrade.domain.transfers.rules.Route;
import org.digitaltrade.domain.transfers.rules.Row;
import org.digitaltrade.domain.transfers.rules.RuleSet;
import org.digitaltrade.domain.transfers.rules.TableRow;

/** Runs a year of flows through rule sets, each with its own window and meter. */
public final class YearReplay {
    /** Twenty years of the busiest zone; more doesn't fit a report that people read. */
    public static final int MAX_FLOWS = 200_000;

    private final List<YearFlow> flows;
    private final RuleSet base;
    private final List<Route> baseRoutes;

    /**
     * @param flows in any order
     * @param base what the others are compared with
     * @throws RejectedException TOO_LARGE
     */
    public YearReplay(List<YearFlow> flows, RuleSet base) {
        if (flows.size() > MAX_FLOWS) {
            throw new RejectedException(Code.TOO_LARGE, "a year has at most " + MAX_FLOWS + " flows");
        }
        this.flows = flows.stream().sorted(YearFlow.IN_TIME).toList();
        this.base = base;
        this.baseRoutes =
                run(base, new TreeMap<>()).stream().map(TableRow::route).toList();
    }

    /** The flows in the order in which the meters advance. */
    public List<YearFlow> inTime() {
        return flows;
    }

    /**
     * @param hash of a rule set
     * @param flowsHash of {@link #inTime}
     */
    public YearReport report(List<RuleSet> versions, Function<RuleSet, Hash> hash, Hash flowsHash) {
        return new YearReport(
                flows.size(),
                (int) flows.stream().map(YearFlow::entity).distinct().count(),
                flowsHash,
                base.id(),
                versions.stream().map(law -> figures(law, hash.apply(law))).toList());
    }

    private VersionFigures figures(RuleSet law, Hash hash) {
        Map<PartyId, Map<Year, MeterReading>> meters = new TreeMap<>();
        List<TableRow> found = run(law, meters);
        Map<Row, Integer> counts = new TreeMap<>();
        Map<Route, Map<Route, Integer>> changes = new TreeMap<>();
        int stricter = 0;
        int freer = 0;
        for (int i = 0; i < found.size(); i++) {
            Route before = baseRoutes.get(i);
            Route now = found.get(i).route();
            counts.merge(found.get(i).row(), 1, Integer::sum);
            stricter += now.isStricterThan(before) ? 1 : 0;
            freer += before.isStricterThan(now) ? 1 : 0;
            if (now != before) {
                changes.computeIfAbsent(before, from -> new TreeMap<>()).merge(now, 1, Integer::sum);
            }
        }
        List<RouteChange> changed = new ArrayList<>();
        changes.forEach((from, targets) -> targets.forEach((to, n) -> changed.add(new RouteChange(from, to, n))));
        MeterReading total = meters.values().stream()
                .flatMap(years -> years.values().stream())
                .reduce(MeterReading.ZERO, (one, other) -> one.plus(other.pi(), other.spi()));
        return new VersionFigures(law.id(), hash, rows(law, counts), total.pi(), total.spi(), stricter, freer, changed);
    }

    private static List<RouteCount> rows(RuleSet law, Map<Row, Integer> counts) {
        return law.table().stream()
                .filter(row -> counts.containsKey(row.row()))
                .map(row -> new RouteCount(row.row(), row.route(), counts.getOrDefault(row.row(), 0)))
                .toList();
    }

    private List<TableRow> run(RuleSet law, Map<PartyId, Map<Year, MeterReading>> meters) {
        List<TableRow> found = new ArrayList<>(flows.size());
        for (YearFlow flow : flows) {
            Map<Year, MeterReading> years = meters.computeIfAbsent(flow.entity(), entity -> new TreeMap<>());
            Year year = Year.of(flow.on().getYear());
            MeterReading window = MeterReading.ZERO;
            for (Year part : law.window(year)) {
                MeterReading reading = years.getOrDefault(part, MeterReading.ZERO);
                window = window.plus(reading.pi(), reading.spi());
            }
            FlowInput facts = flow.flow();
            TableRow row = law.match(facts.withPersons(window.pi() + facts.cumPI(), window.spi() + facts.cumSPI()));
            if (facts.hasPI() && law.counts(row.row())) {
                MeterReading before = years.getOrDefault(year, MeterReading.ZERO);
                years.put(year, before.plus(facts.cumPI(), facts.cumSPI()));
            }
            found.add(row);
        }
        return found;
    }
}
