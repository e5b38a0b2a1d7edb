package org.digitaltrade.probe;

import org.hyperledger.fabric.contract.Context;
import org.hyperledger.fabric.contract.ContractInterface;
import org.hyperledger.fabric.contract.annotation.Contract;
import org.hyperledger.fabric.contract.annotation.Default;
import org.hyperledger.fabric.contract.annotation.Transaction;

/** A contract as the contract API has it: found by its annotation, called by the API's own router. */
@Contract(name = "Annotated")
@Default
public final class Annotated implements ContractInterface {

    /** Writes a number that belongs to a name. */
    @Transaction
    public int putNumber(Context context, String name, int number) {
        context.getStub().putStringState(name, Integer.toString(number));
        return number;
    }

    /** Twice that number. */
    @Transaction(intent = Transaction.TYPE.EVALUATE)
    public int twice(Context context, String name) {
        return 2 * Integer.parseInt(context.getStub().getStringState(name));
    }
}
