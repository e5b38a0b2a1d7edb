package org.digitaltrade.server.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.server.identity.Caller;
import org.digitaltrade.server.identity.CallerChecks;
import org.digitaltrade.server.web.ProblemException;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.transaction.ChaincodeCall;
import org.digitaltrade.wire.transaction.DecodedProposal;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;

/** Reads what parties signed and lets through only what its creator may send and really signed. */
final class SignedMessages {
    /** The peers' own chaincode that proofs query. It is endorsed but never submitted. */
    private static final String QUERIES = "qscc";
    /** Where people write sentences about data of persons. */
    private static final String CASES = "DataTransfers:";

    private final CallerChecks callers;
    private final Set<String> channels;
    private final String chaincode;

    SignedMessages(CallerChecks callers, Network network) {
        this.callers = callers;
        this.channels = Set.copyOf(network.channels());
        this.chaincode = network.chaincode();
    }

    /**
     * @param mspId the creator's organisation
     * @param party on whose behalf
     * @param function as called, for example {@code DataTransfers:recordUsage}
     */
    record Checked(String transactionId, String channel, String mspId, PartyId party, String function) {}

    /** @throws ProblemException MALFORMED, SIGNATURE_INVALID, NOT_FOUND or what {@link CallerChecks} refuses with */
    Checked proposal(byte[] proposed, byte[] signature) {
        try {
            ByteString proposal =
                    ProposedTransaction.parseFrom(proposed).getProposal().getProposalBytes();
            DecodedProposal decoded = DecodedProposal.parse(proposal);
            check(decoded.header(), Set.of(chaincode, QUERIES));
            Checked checked = signed(decoded.header(), decoded.call(), proposal, signature);
            refusePersonalData(decoded.call());
            return checked;
        } catch (InvalidProtocolBufferException | MalformedBytesException e) {
            throw new ProblemException(Code.MALFORMED, "/proposal: not a ProposedTransaction");
        }
    }

    /** @throws ProblemException as {@link #proposal} */
    Checked transaction(PreparedTransaction prepared, byte[] signature) {
        try {
            ByteString payload = prepared.getEnvelope().getPayload();
            DecodedTransaction decoded = DecodedTransaction.parse(payload);
            check(decoded.header(), Set.of(chaincode));
            return signed(decoded.header(), decoded.call(), payload, signature);
        } catch (MalformedBytesException e) {
            throw new ProblemException(Code.MALFORMED, "/transaction: not a PreparedTransaction");
        }
    }

    private void check(TransactionHeader header, Set<String> chaincodes) {
        if (!channels.contains(header.channel())) {
            throw new ProblemException(Code.NOT_FOUND, "this gateway follows no channel " + header.channel());
        }
        if (!chaincodes.contains(header.chaincode())) {
            throw new ProblemException(Code.NOT_FOUND, "no chaincode " + header.chaincode() + " to be called here");
        }
        if (!header.hasOwnTransactionId()) {
            throw new ProblemException(Code.MALFORMED, "the transaction id isn't that of nonce and creator");
        }
    }

    private Checked signed(TransactionHeader header, ChaincodeCall call, ByteString message, byte[] signature) {
        Caller caller = callers.accept(header.creator());
        if (!caller.identity().verify(ByteString.copyFrom(signature), message)) {
            throw new ProblemException(
                    Code.SIGNATURE_INVALID, "the signature isn't the creator's over these bytes, in DER with low S");
        }
        return new Checked(
                header.transactionId(),
                header.channel(),
                caller.identity().mspId(),
                caller.actor().party(),
                call.function());
    }

    /** What isn't JSON is for the chaincode to refuse. */
    private static void refusePersonalData(ChaincodeCall call) {
        if (!call.function().startsWith(CASES)) {
            return;
        }
        for (ByteString argument : call.parameters()) {
            Optional<JsonValue> json = parse(argument);
            json.ifPresent(PersonalData::refuse);
        }
    }

    private static Optional<JsonValue> parse(ByteString argument) {
        try {
            return Optional.of(Json.parse(argument.toByteArray()));
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }
}
