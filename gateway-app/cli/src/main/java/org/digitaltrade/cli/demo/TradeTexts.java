package org.digitaltrade.cli.demo;

import java.util.List;

/** What stands in the documents. They show the form of such documents and are no templates for real ones. */
final class TradeTexts {
    private static final String MADE_FOR_THE_DEMONSTRATION =
            "This document was made by a program for a demonstration. No such company exists, and nobody is bound by it.";

    static final List<String> CONTRACT = List.of(
            MADE_FOR_THE_DEMONSTRATION,
            "1. The Provider, a company established in Haidian District, Beijing, operates a service that plans maintenance"
                    + " and training for factories from operating data. The Recipient, established in Germany, uses it for"
                    + " three plants.",
            "2. The service includes the accounts of 150,000 operators of the plants' machines: account, plant, role and"
                    + " shift. It includes no sensitive personal information.",
            "3. Data are transmitted in parts, each under a manifest that names every file by its digest. More than the"
                    + " scale that the competent authority has filed may not leave.",
            "4. The contract comes into force when the transfer case that its public document names is active. Until then"
                    + " this clause binds both sides.",
            "5. The Recipient keeps the data no longer than 24 months, passes them on to nobody, and returns or deletes them"
                    + " at the end.",
            "6. Price, quantities and descriptions are private terms. The public document holds salted commitments of them.",
            "7. The law of China governs. Disputes go to the Beijing Arbitration Commission. The United Nations Convention"
                    + " on Contracts for the International Sale of Goods does not reach services.");
    static final List<String> STANDARD_CONTRACT = List.of(
            MADE_FOR_THE_DEMONSTRATION,
            "Between the handler of personal information in Beijing and the recipient abroad, on the export of personal"
                    + " information of up to 150,000 natural persons a calendar year, none of it sensitive.",
            "It fixes purpose, method and scope; place and period of storage; limits of onward transfer; what happens if"
                    + " control of the recipient or the law abroad changes; remedies and disputes; response to incidents and"
                    + " how individuals reach their rights.");
    static final List<String> APPLICATION = List.of(
            MADE_FOR_THE_DEMONSTRATION,
            "The handler files its standard contract with the recipient abroad, with the impact assessment of the export.");
    static final List<String> IMPACT_ASSESSMENT = List.of(
            MADE_FOR_THE_DEMONSTRATION,
            "Purpose, method and scope of the export are lawful and necessary. The effect on operators is limited to account,"
                    + " plant, role and shift. Transmission and storage are encrypted; access is logged.");
    static final List<String> NOTICE = List.of(
            MADE_FOR_THE_DEMONSTRATION,
            "Operators are told who receives their account data abroad, how to reach the recipient, for which purpose, by"
                    + " which method and what kinds of data, and how to exercise their rights.");
    static final List<String> FILING_CONFIRMATION = List.of(
            MADE_FOR_THE_DEMONSTRATION,
            "The standard contract has been filed. Approved scale: 150,000 natural persons a calendar year, none of whose"
                    + " sensitive personal information leaves.");
    static final List<String> PARTY_AGREEMENT = List.of(
            MADE_FOR_THE_DEMONSTRATION,
            "Each side relies on electronic signatures of the other that its named certification body certifies, made with"
                    + " the named algorithms (Electronic Signature Law, article 13, paragraph 2).");
    static final List<String> DELIVERY_RECEIPT = List.of(
            MADE_FOR_THE_DEMONSTRATION,
            "Three transmissions have arrived complete; their manifests agree with the files.");
    static final List<String> ACCEPTANCE_NOTE =
            List.of(MADE_FOR_THE_DEMONSTRATION, "The service was set up for three plants and accepted.");

    private TradeTexts() {}
}
