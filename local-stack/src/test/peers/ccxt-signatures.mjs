// Lets ccxt sign what the adapters ask for, at one fixed time, and writes it down for them to compare. See README.md.
import ccxt from 'ccxt';
import { readdir, writeFile } from 'node:fs/promises';

const time = 1793577600123;
const file = process.argv[2];
if (!file) throw new Error('the file to write is missing');

// Made up; each in the form of its exchange.
const usual = {
  apiKey: '0123456789abcdef0123456789abcdef', secretKey: 'fedcba98-7654-3210-fedc-ba9876543210', passphrase: 'Pass phrase~1',
};

const signers = [];
for (const exchange of await exchanges()) {
  for (const signer of exchange.signed) {
    const credential = { ...usual, ...signer.credential };
    signers.push({
      exchange: exchange.id,
      label: signer.label ?? exchange.id,
      credential: { ...credential, publicKey: signer.publicKey },
      differing: signer.differing ?? [],
      calls: signer.calls.map((call) => signed(signer, credential, call)),
    });
  }
}
await writeFile(file, JSON.stringify({ ccxt: ccxt.version, time, signers }, null, 2));

async function exchanges() {
  const folder = new URL('./exchanges/', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.mjs')).sort();
  return (await Promise.all(files.map((name) => import(new URL(name, folder))))).map((module) => module.default);
}

function signed(signer, credential, [api, method, path, params = {}]) {
  const made = new ccxt[signer.client]({
    apiKey: credential.apiKey, secret: credential.secretKey, password: credential.passphrase, options: signer.options ?? {},
  });
  made.milliseconds = () => time;
  made.seconds = () => Math.floor(time / 1000);
  signer.prepare?.(made);
  const { url, body, headers } = made.sign(path, api, method, { ...params });
  const [target, query = ''] = url.split('?', 2);
  return { method, path: target.replace(/^\w+:\/\/[^/]+/, ''), query, body: body ?? null, headers };
}
