package org.digitaltrade.domain.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.transfers.CaseStanding;
import org.digitaltrade.domain.transfers.CaseState;
import org.junit.jupiter.api.Test;

/** The token is the case's standing under another roof: what the relay copies must fit. */
class TokenOfCaseTest {
    /** Before a case has an approval there is nothing to carry. */
    private static final Set<CaseState> BEFORE_APPROVAL = EnumSet.of(
            CaseState.DRAFT,
            CaseState.CLASSIFIED,
            CaseState.REFUSED,
            CaseState.SUBMITTED,
            CaseState.RETURNED,
            CaseState.FORWARDED,
            CaseState.ACCEPTED,
            CaseState.NOT_ACCEPTED,
            CaseState.UNDER_ASSESSMENT,
            CaseState.SUPPLEMENT,
            CaseState.TERMINATED,
            CaseState.SCC_EFFECTIVE);

    @Test
    void a_token_has_the_members_of_a_standing_and_its_source() {
        Set<String> members = names(CaseStanding.class);
        members.add("source");
        assertEquals(members, names(CaseToken.class));
    }

    @Test
    void every_state_of_an_approved_case_is_a_token_s_status() {
        List<String> states = EnumSet.complementOf(EnumSet.copyOf(BEFORE_APPROVAL)).stream()
                .map(CaseState::name)
                .toList();
        List<String> statuses =
                Arrays.stream(TokenStatus.values()).map(TokenStatus::name).toList();
        assertEquals(
                List.of(),
                states.stream().filter(state -> !statuses.contains(state)).toList());
    }

    private static Set<String> names(Class<? extends Record> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
        }
        return names;
    }
}
