package org.digitaltrade.domain.transfers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.Rejection;
import org.digitaltrade.domain.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseStepTest {
    private static final Pattern COLUMN = Pattern.compile(" *\\| *");
    private static final Pattern SPACE = Pattern.compile(" +");

    private static final Map<String, Actor> ACTORS = new TreeMap<>(Map.ofEntries(
            Map.entry("HANDLER", TransferSamples.HANDLER),
            Map.entry("OTHER_HANDLER", TransferSamples.OTHER_HANDLER),
            Map.entry("PARTNER", new Actor("PARTNER", TransferSamples.PARTNER, Role.TRADER)),
            Map.entry("ZONE", TransferSamples.ZONE),
            Map.entry("OTHER_ZONE", TransferSamples.OTHER_ZONE),
            Map.entry("BJCAC", TransferSamples.BJCAC),
            Map.entry("BJCOM", TransferSamples.BJCOM),
            Map.entry("SECTOR", TransferSamples.SECTOR),
            Map.entry("CERTIFIER", TransferSamples.CERTIFIER),
            Map.entry("OTHER_CERTIFIER", TransferSamples.OTHER_CERTIFIER),
            Map.entry("AUDITOR", TransferSamples.AUDITOR),
            Map.entry("RELAY", new Actor("BJCAC", PartyId.authority("BJCAC"), Role.RELAY)),
            Map.entry("GATEWAY", new Actor("ZHD", PartyId.authority("ZHD"), Role.GATEWAY))));

    /** The table that the code doesn't read: "STEP STATE ACTOR" of all that is allowed. */
    private static final Set<String> ALLOWED = table();

    @ParameterizedTest
    @EnumSource
    void a_step_is_taken_from_its_states_by_its_actors_alone(CaseStep step) {
        Set<String> allowed = new TreeSet<>();
        for (CaseState state : CaseState.values()) {
            TransferCase transferCase = TransferSamples.certified(TransferSamples.in(state));
            // Whose certificate it is shows only from the approval on; before, a body is a stranger to the case.
            boolean approved = transferCase.approval().isPresent();
            ACTORS.forEach((name, actor) -> {
                Optional<Rejection> objection = step.objection(transferCase, TransferSamples.by(actor));
                if (objection.isEmpty()) {
                    allowed.add(step + " " + state + " " + name);
                } else {
                    boolean known = mayEver(step, name)
                            && (approved || !name.equals("CERTIFIER") || mayEver(step, "OTHER_CERTIFIER"));
                    Code expected = known ? expectedInState(step, state, name) : Code.NOT_AUTHORISED;
                    assertEquals(expected, objection.get().code(), step + " " + state + " " + name);
                }
            });
        }
        assertEquals(
                ALLOWED.stream().filter(entry -> entry.startsWith(step + " ")).toList(), List.copyOf(allowed));
    }

    @Test
    void time_does_not_run_backwards_for_a_case() {
        TransferCase draft = TransferSamples.draft(TransferSamples.file());

        assertEquals(
                Optional.of(new Rejection(Code.CLOCK_BEHIND, "the case was changed at " + TransferSamples.NOW)),
                CaseStep.CLASSIFY.objection(
                        draft, TransferSamples.at(TransferSamples.NOW.minusMillis(1), TransferSamples.HANDLER)));
    }

    private static Code expectedInState(CaseStep step, CaseState state, String actor) {
        return ALLOWED.contains(step + " " + state + " " + actor) ? Code.INTERNAL_ERROR : Code.BAD_STATE;
    }

    private static boolean mayEver(CaseStep step, String actor) {
        return ALLOWED.stream().anyMatch(entry -> entry.startsWith(step + " ") && entry.endsWith(" " + actor));
    }

    private static Set<String> table() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CaseStepTest.class.getResourceAsStream("case-steps.csv")), UTF_8))) {
            Set<String> allowed = new TreeSet<>();
            file.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> row = List.of(COLUMN.split(line));
                words(row.get(1))
                        .forEach(state -> words(row.get(2))
                                .forEach(actor -> allowed.add(row.get(0) + " " + state + " " + actor)));
            });
            return allowed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> words(String cell) {
        return SPACE.splitAsStream(cell);
    }
}
