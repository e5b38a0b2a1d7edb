package org.digitaltrade.verifier;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.SignedData;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Checks the peers' statements about transactions: that they were valid, and wrote the record. */
final class TransactionChecks {

    private static final String QUERY_CHAINCODE = "qscc";
    private static final String QUERY_FUNCTION = "GetTransactionByID";

    private final ProofBundle bundle;
    private final String chaincode;
    private final int requiredOrganisations;
    private final MspManager members;
    private final EndorserChecks endorsers;
    private final Checklist checks;

    TransactionChecks(
            ProofBundle bundle,
            String chaincode,
            int requiredOrganisations,
            MspManager members,
            EndorserChecks endorsers,
            Checklist checks) {
        this.bundle = bundle;
        this.chaincode = chaincode;
        this.requiredOrganisations = requiredOrganisations;
        this.members = members;
        this.endorsers = endorsers;
        this.checks = checks;
    }

    /** Checks all of them; nothing is noted if there is none. */
    void check(List<NotarisedAnswer> answers) {
        TreeMap<String, Set<String>> organisations = new TreeMap<>();
        for (NotarisedAnswer answer : answers) {
            Set<String> signers = endorsers.organisations(answer);
            Optional<String> objection = objection(answer);
            checks.check(
                    CheckCode.TRANSACTIONS,
                    objection.isEmpty(),
                    "every transaction in the bundle was valid and wrote the record",
                    answer.name() + ": " + objection.orElse(""));
            organisations
                    .computeIfAbsent(transactionId(answer), id -> new TreeSet<>())
                    .addAll(signers);
        }
        organisations.forEach((id, signers) -> checks.check(
                CheckCode.TRANSACTION_ORGANISATIONS,
                signers.size() >= requiredOrganisations,
                organisations.size() + (organisations.size() == 1 ? " transaction" : " transactions, each")
                        + " stated by " + requiredOrganisations + " organisations",
                "transaction " + id + " is stated by only " + signers.size() + " of " + requiredOrganisations
                        + " required organisations"));
    }

    private Optional<String> objection(NotarisedAnswer answer) {
        if (!answer.isBound()) {
            return Optional.of("the answer is to another question");
        }
        boolean asked = answer.answers(bundle.channel(), QUERY_CHAINCODE)
                && answer.proposal().call().function().equals(QUERY_FUNCTION)
                && answer.proposal().call().parameters().size() == 2
                && parameter(answer, 0).equals(bundle.channel());
        if (!asked) {
            return Optional.of("asks " + answer.question());
        }
        try {
            ProcessedTransaction processed =
                    Messages.parse(ProcessedTransaction.parser(), answer.response(), "processed transaction");
            if (processed.getValidationCode() != TxValidationCode.VALID_VALUE) {
                return Optional.of("was not valid, code " + processed.getValidationCode());
            }
            return objection(processed.getTransactionEnvelope(), transactionId(answer));
        } catch (MalformedBytesException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> objection(Envelope envelope, String id) {
        DecodedTransaction transaction = DecodedTransaction.parse(envelope);
        TransactionHeader header = transaction.header();
        if (!header.transactionId().equals(id) || !header.hasOwnTransactionId()) {
            return Optional.of("is transaction " + header.transactionId() + " instead of " + id);
        }
        if (!header.channel().equals(bundle.channel()) || !transaction.answersItsProposal()) {
            return Optional.of("parts of the transaction don't belong together");
        }
        if (!areGood(signatures(envelope, transaction))) {
            return Optional.of("a signature of the transaction is not good");
        }
        return wroteRecord(transaction) ? Optional.empty() : Optional.of("did not write the record");
    }

    /** The peers' word covers these too; but evidence that is present is checked. */
    private static List<SignedData> signatures(Envelope envelope, DecodedTransaction transaction) {
        List<SignedData> signatures = new ArrayList<>(transaction.endorsedData());
        signatures.add(
                new SignedData(envelope.getPayload(), transaction.header().creator(), envelope.getSignature()));
        return signatures;
    }

    private boolean areGood(List<SignedData> signatures) {
        return signatures.stream().allMatch(members::verify);
    }

    private boolean wroteRecord(DecodedTransaction transaction) {
        Optional<String> stateKey = stateKey();
        return transaction.result().readWriteSet().namespace(chaincode).stream()
                .flatMap(namespace -> namespace.keys().getWritesList().stream())
                .anyMatch(write -> stateKey.equals(Optional.of(write.getKey())));
    }

    private Optional<String> stateKey() {
        try {
            return RecordType.ofCode(bundle.type()).map(type -> new LedgerKey(type, bundle.key()).stateKey());
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    private static String transactionId(NotarisedAnswer answer) {
        return answer.proposal().call().parameters().size() == 2 ? parameter(answer, 1) : "";
    }

    private static String parameter(NotarisedAnswer answer, int index) {
        ByteString parameter = answer.proposal().call().parameters().get(index);
        return parameter.toStringUtf8();
    }
}
