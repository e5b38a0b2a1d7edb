'use strict';

// Chaincode as a service with Fabric's own shim: address and id are arguments, the rest is what any chaincode does.
const shim = require('fabric-shim');

const functions = {
    async put(stub, key, value) {
        await stub.putState(key, Buffer.from(value));
        stub.setEvent('put', Buffer.from(key));
        return Buffer.from(value);
    },
    async get(stub, key) {
        return stub.getState(key);
    },
    async range(stub, from, to) {
        const rows = [];
        for await (const row of stub.getStateByRange(from, to)) {
            rows.push(`${row.key}=${row.value}`);
        }
        return Buffer.from(rows.join(','));
    },
    async history(stub, key) {
        const values = [];
        for await (const change of stub.getHistoryForKey(key)) {
            values.push(change.value.toString());
        }
        return Buffer.from(values.join(','));
    },
    async transient(stub) {
        return Buffer.from(stub.getTransient().get('secret'));
    },
    async creator(stub) {
        return Buffer.from(stub.getCreator().mspid);
    },
    async call(stub, chaincode, ...args) {
        const answer = await stub.invokeChaincode(chaincode, args, stub.getChannelID());
        return Buffer.from(answer.payload);
    },
    async fail(stub, message) {
        throw new Error(message);
    },
    async die() {
        process.exit(3);
    },
    async hang() {
        return new Promise(() => {});
    },
    async version() {
        return Buffer.from(process.env.CHAINCODE_VERSION || '1');
    },
};

class Chaincode {
    async Init() {
        return shim.success();
    }

    async Invoke(stub) {
        const { fcn, params } = stub.getFunctionAndParameters();
        if (!functions[fcn]) {
            return shim.error(`no function ${fcn}`);
        }
        try {
            return shim.success(await functions[fcn](stub, ...params));
        } catch (e) {
            return shim.error(e.message);
        }
    }
}

const [address, id] = process.argv.slice(2);
shim.server(new Chaincode(), { ccid: id, address })
    .start()
    .then(() => console.log('listening'))
    .catch((e) => {
        console.error(e);
        process.exit(1);
    });
