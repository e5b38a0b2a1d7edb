package org.digitaltrade.contracts.transfers;

import java.util.Locale;
import org.digitaltrade.contracts.dispatch.ContractClass;
import org.digitaltrade.contracts.dispatch.LedgerContext;
import org.digitaltrade.contracts.dispatch.LedgerReader;
import org.digitaltrade.contracts.transfers.TransferRequests.OfCase;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerIds;
import org.digitaltrade.domain.ReadAccess;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.domain.transfers.CaseContacts;
import org.digitaltrade.domain.transfers.ContactRules;
import org.digitaltrade.domain.transfers.TransferCase;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.digitaltrade.format.RuleFiles;

/**
 * The functions of {@link DataTransfers} on contact persons. They come as transient data, which no block keeps, and live
 * in the collection of the case's zone and the cyberspace administration.
 */
final class ContactFunctions {
    /** Of the transient data. */
    static final String TRANSIENT = "contacts";

    private ContactFunctions() {}

    static void add(ContractClass.Builder functions) {
        functions
                .submit("recordContacts", OfCase.class, ContactFunctions::recordContacts)
                .submit("purgeContacts", OfCase.class, ContactFunctions::purgeContacts)
                .readOnly("contacts", OfCase.class, ContactFunctions::contacts);
    }

    private static JsonObject recordContacts(LedgerContext context, OfCase request) {
        CaseContacts contacts = Records.parse(
                CaseContacts.class,
                context.transientData(TRANSIENT)
                        .orElseThrow(() -> new RejectedException(
                                Code.MALFORMED, "contacts come as transient data called " + TRANSIENT)));
        JsonObject answer = Cases.decide(
                context,
                request.caseId(),
                transferCase -> ContactRules.record(transferCase, RuleFiles.hash(contacts), context.invocation()));
        context.putPrivate(collection(request.caseId()), request.caseId(), Records.canonical(contacts));
        return answer;
    }

    private static JsonObject purgeContacts(LedgerContext context, OfCase request) {
        JsonObject answer = Cases.decide(
                context, request.caseId(), transferCase -> ContactRules.purge(transferCase, context.invocation()));
        context.purgePrivate(collection(request.caseId()), request.caseId());
        return answer;
    }

    private static JsonObject contacts(LedgerReader reader, OfCase request) {
        TransferCase transferCase = reader.get(TransferCase.class, RecordType.CASE, request.caseId());
        if (!ReadAccess.mayRead(reader.invocation().actor(), transferCase)) {
            throw new RejectedException(Code.NOT_AUTHORISED, "the record is another's");
        }
        byte[] found = reader.privateData(collection(request.caseId()), request.caseId())
                .orElseThrow(() -> new RejectedException(Code.NOT_FOUND, "the case has no contacts"));
        return Json.parseObject(found);
    }

    private static String collection(String caseId) {
        Zone zone = LedgerIds.zone(TransferCase.PREFIX, caseId);
        return "pc-case-" + zone.mspId().toLowerCase(Locale.ROOT);
    }
}
