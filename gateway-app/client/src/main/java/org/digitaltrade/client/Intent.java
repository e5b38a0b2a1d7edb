package org.digitaltrade.client;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Map;

/**
 * What the signer means to do: the one thing that a proposal is compared with before it is signed.
 *
 * @param channel the channel, for example {@code trade}
 * @param chaincode the chaincode definition, for example {@code ledger} or {@code qscc}
 * @param function what is called, for example {@code TradeContracts:offer}
 * @param arguments the arguments after the function name, as exact bytes
 * @param transientData fields that are not written to the block, as exact bytes
 * @param endorsers organisations asked for an endorsement; empty leaves the choice to the gateway's own plan
 */
public record Intent(
        String channel,
        String chaincode,
        String function,
        List<ByteString> arguments,
        Map<String, ByteString> transientData,
        List<String> endorsers) {

    /** The chaincode definition that carries the trade ledger, on every channel. */
    public static final String LEDGER = "ledger";

    public Intent {
        arguments = List.copyOf(arguments);
        transientData = Map.copyOf(transientData);
        endorsers = List.copyOf(endorsers);
    }

    /**
     * Calls one function of the trade ledger.
     *
     * @param contract the Fabric contract class, for example {@code TradeContracts}
     * @param input the single argument, a canonical JSON object
     */
    public static Intent of(String channel, String contract, String function, byte[] input) {
        return new Intent(
                channel, LEDGER, contract + ":" + function, List.of(ByteString.copyFrom(input)), Map.of(), List.of());
    }

    /** The same call with these fields as transient data. */
    public Intent withTransient(Map<String, ByteString> fields) {
        return new Intent(channel, chaincode, function, arguments, fields, endorsers);
    }

    /** The same call, endorsed by exactly these organisations; the gateway then checks no policy. */
    public Intent endorsedBy(List<String> organisations) {
        return new Intent(channel, chaincode, function, arguments, transientData, organisations);
    }

    /** Names the call without its arguments, which may hold what does not belong in a log. */
    public String describe() {
        return channel + "/" + chaincode + " " + function;
    }
}
