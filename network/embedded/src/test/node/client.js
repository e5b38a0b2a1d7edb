'use strict';

// The public client, told on the command line where the network is. Prints one JSON object: what it saw.
const fs = require('fs');
const path = require('path');
const crypto = require('crypto');
const grpc = require('@grpc/grpc-js');
const { connect, hash, signers } = require('@hyperledger/fabric-gateway');

const [folder, mspId, userName, channelName, chaincode] = process.argv.slice(2);
const connection = JSON.parse(fs.readFileSync(path.join(folder, 'connection.json')));
const peer = connection.peers.find((one) => one.mspId === mspId);
const user = connection.users.find((one) => one.mspId === mspId && one.name === userName);
const read = (file) => fs.readFileSync(path.join(folder, file));
const utf8 = (bytes) => Buffer.from(bytes).toString();

async function main() {
    const client = new grpc.Client(peer.endpoint, grpc.credentials.createSsl(read(peer.tlsRootCertificate)), {
        'grpc.ssl_target_name_override': peer.serverName,
    });
    const gateway = connect({
        client,
        identity: { mspId, credentials: read(user.certificate) },
        signer: signers.newPrivateKeySigner(crypto.createPrivateKey(read(user.privateKey))),
        hash: hash.sha256,
    });
    const seen = {};
    try {
        const network = gateway.getNetwork(channelName);
        const contract = network.getContract(chaincode);
        const first = await contract.submitAsync('put', { arguments: ['k1', 'amber'] });
        const status = await first.getStatus();
        seen.first = { successful: status.successful, code: status.code };
        seen.result = utf8(first.getResult());
        await contract.submitTransaction('put', 'k2', 'birch');
        await contract.submitTransaction('put', 'k1', 'cedar');
        seen.evaluated = utf8(await contract.evaluateTransaction('get', 'k1'));
        seen.range = utf8(await contract.evaluateTransaction('range', 'k1', 'k3'));
        seen.history = utf8(await contract.evaluateTransaction('history', 'k1'));
        seen.creator = utf8(await contract.evaluateTransaction('creator'));
        seen.transient = utf8(
            await contract.evaluate('transient', { transientData: { secret: Buffer.from('dusk') } }),
        );
        seen.events = [];
        const events = await network.getChaincodeEvents(chaincode, { startBlock: status.blockNumber });
        for await (const event of events) {
            seen.events.push(`${event.eventName} ${utf8(event.payload)}`);
            if (seen.events.length === 3) {
                break;
            }
        }
        events.close();
        try {
            await contract.submitTransaction('fail', 'no such thing');
        } catch (e) {
            seen.refusal = { name: e.name, code: e.code, details: e.details.map((one) => `${one.mspId}: ${one.message}`) };
        }
    } finally {
        gateway.close();
        client.close();
    }
    console.log(JSON.stringify(seen));
}

main().catch((e) => {
    console.error(e);
    process.exit(1);
});
