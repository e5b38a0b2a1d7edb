package org.digitaltrade.contracts.dispatch;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaltrade.domain.RecordType;

/**
 * A contract class in Fabric's sense: functions that are called as {@code Class:function}, on the channels that it lives
 * on. Defined once, at start; immutable afterwards.
 *
 * <pre>{@code
 * ContractClass.named("TradeContracts", TRADE)
 *         .submit("offer", Offer.class, TradeContracts::offer)
 *         .views(RecordType.CONTRACT)
 *         .build();
 * }</pre>
 */
public final class ContractClass {
    private final String name;
    private final Set<LedgerChannel> channels;
    private final SortedMap<String, LedgerFunction> functions;

    private ContractClass(Builder builder) {
        name = builder.name;
        channels = EnumSet.copyOf(builder.channels);
        functions = new TreeMap<>(builder.functions);
    }

    public static Builder named(String name, LedgerChannel... channels) {
        return new Builder(name, Arrays.asList(channels));
    }

    String name() {
        return name;
    }

    boolean livesOn(LedgerChannel channel) {
        return channels.contains(channel);
    }

    Optional<LedgerFunction> function(String functionName) {
        return Optional.ofNullable(functions.get(functionName));
    }

    /** In alphabetical order. */
    List<LedgerFunction> functions() {
        return List.copyOf(functions.values());
    }

    /** Collects the functions of one class. */
    public static final class Builder {
        private final String name;
        private final List<LedgerChannel> channels;
        private final SortedMap<String, LedgerFunction> functions = new TreeMap<>();

        private Builder(String name, List<LedgerChannel> channels) {
            this.name = name;
            this.channels = channels;
        }

        /** A function that writes: exactly what its handler emits, and nothing if it refuses. */
        public <Q extends Record> Builder submit(String function, Class<Q> request, SubmitHandler<Q> handler) {
            return add(LedgerFunction.submit(function, request, handler));
        }

        /** A function to be evaluated; its handler has no way to write. */
        public <Q extends Record> Builder readOnly(String function, Class<Q> request, ReadHandler<Q> handler) {
            return add(LedgerFunction.readOnly(function, request, handler));
        }

        /** The generic {@code view} of the records that this class keeps. */
        public Builder views(RecordType first, RecordType... rest) {
            return readOnly("view", Views.Request.class, new Views(EnumSet.of(first, rest))::view);
        }

        public ContractClass build() {
            return new ContractClass(this);
        }

        private Builder add(LedgerFunction function) {
            if (functions.put(function.name(), function) != null) {
                throw new IllegalStateException("two functions called " + name + ":" + function.name());
            }
            return this;
        }
    }
}
