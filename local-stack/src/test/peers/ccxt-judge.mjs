// Points ccxt at the exchange simulator and reports where the two disagree. See README.md.
import ccxt from 'ccxt';
import { readdir } from 'node:fs/promises';

const simulator = process.env.SIMULATOR_URL ?? 'http://localhost:8090';
const wanted = process.argv.slice(2);
const accounts = await control('GET', '/accounts');
let passed = 0;
let findings = 0;

// What a fault looks like through ccxt, unless the exchange's own module knows better.
const usualFaults = [
  ['maintenance', undefined, ccxt.ExchangeNotAvailable],
  ['error-rate', 1, ccxt.BaseError],
  ['rate-limit', 7, ccxt.RateLimitExceeded],
  ['rate-limit', 'ban', ccxt.NetworkError],
];

for (const exchange of await exchanges()) {
  for (const peer of exchange.peers) {
    await judge({ exchange: exchange.id, faults: usualFaults, ...peer });
  }
  await exchange.more?.({ ccxt, control, client, account, balance, expectSuccess, expectError, equal, truthy });
}
const mutating = (await control('GET', '/calls')).filter((call) => call.mutating);
report('no call that changes anything', mutating.length === 0, `${mutating.length} calls`);
console.log(`\nccxt ${ccxt.version}\n${passed} passed, ${findings} failed`);
process.exit(findings === 0 ? 0 : 1);

async function exchanges() {
  const folder = new URL('./exchanges/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.mjs')).sort();
  const modules = await Promise.all(files.map((file) => import(new URL(file, folder))));
  return modules.map((module) => module.default).filter(({ id }) => wanted.length === 0 || wanted.includes(id));
}

async function judge(peer) {
  console.log(`\n${peer.label}`);
  peer.markets = await judgeValid(peer);
  for (const scenario of ['read-only', 'withdraw-on', 'empty', 'slow'].filter((one) => !peer.refusals[one])) {
    await expectSuccess(`${scenario}: balance`, () => balance(client(peer, account(peer, scenario)), peer));
  }
  for (const [scenario, error] of Object.entries(peer.refusals)) {
    await expectError(scenario, error, () => balance(client(peer, broken(peer, scenario)), peer));
  }
  for (const [fault, value, error] of peer.faults) {
    await control('POST', '/faults', { exchange: peer.exchange, fault, value });
    await expectError(`fault ${fault} ${value ?? ''}`, error, () => balance(client(peer, account(peer, 'valid')), peer));
    await control('DELETE', `/faults/${peer.exchange}`);
  }
}

async function judgeValid(peer) {
  const valid = client(peer, account(peer, 'valid'));
  await expectSuccess('checkRequiredCredentials', async () => valid.checkRequiredCredentials());
  await expectSuccess('fetchTime', async () => near(await valid.fetchTime()));
  if (valid.has.fetchStatus) {
    await expectSuccess('fetchStatus', async () => equal((await valid.fetchStatus()).status, 'ok'));
  }
  await expectSuccess('loadMarkets', async () => truthy((await valid.loadMarkets())[peer.symbol]));
  await expectSuccess('fetchBalance', async () => truthy((await balance(valid, peer)).USDT.total > 0));
  await expectSuccess('fetchOpenOrders', async () => {
    const orders = await valid.fetchOpenOrders(peer.symbol);
    equal(orders.length, 1);
    equal(orders[0].symbol, peer.symbol);
    equal(orders[0].status, 'open');
  });
  if (peer.type === 'swap') {
    await expectSuccess('fetchPositions', async () => {
      const positions = await valid.fetchPositions([peer.symbol]);
      equal(positions.length, 1);
      equal(positions[0].symbol, peer.symbol);
    });
  }
  return valid;
}

function client(peer, credentials) {
  const made = new ccxt[peer.client]({
    apiKey: credentials.apiKey,
    secret: credentials.secretKey,
    password: credentials.passphrase ?? undefined,
    enableRateLimit: false,
    maxRetriesOnFailure: 0,
    options: { defaultType: peer.type ?? 'spot' },
  });
  made.urls.api = redirected(made.urls.api, `${simulator}/${peer.prefix ?? peer.exchange}`);
  peer.prepare?.(made, `${simulator}/${peer.prefix ?? peer.exchange}`);
  if (peer.markets) {
    made.setMarkets(peer.markets.markets, peer.markets.currencies); // so that the first call is the one under test
  }
  return made;
}

// Keeps the path of each of ccxt's addresses; some of their hosts are templates, which no URL parser takes.
function redirected(urls, base) {
  if (typeof urls === 'string') {
    return base + urls.replace(/^\w+:\/\/[^/]+/, '').replace(/\/$/, '');
  }
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, redirected(url, base)]));
}

function balance(of, peer) {
  return of.fetchBalance(peer.code ? { code: peer.code } : {});
}

function account(peer, scenario) {
  return accounts.find((one) => one.exchange === peer.exchange && one.scenario === scenario);
}

function broken(peer, scenario) {
  const valid = account(peer, 'valid');
  if (peer.broken?.[scenario]) {
    return peer.broken[scenario](valid, (other) => account(peer, other));
  }
  switch (scenario) {
    case 'wrong-secret': return { ...valid, secretKey: valid.secretKey.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) };
    case 'wrong-passphrase': return { ...valid, passphrase: 'notThePassphrase' };
    case 'unknown-key': return { ...valid, apiKey: valid.apiKey.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) };
    case 'malformed-key': return { ...valid, apiKey: `"${valid.apiKey}"` };
    default: return account(peer, scenario);
  }
}

async function expectSuccess(what, action) {
  try {
    await action();
    report(what, true);
  } catch (error) {
    report(what, false, `${error.constructor.name}: ${error.message.trim().slice(0, 300)}`);
  }
}

async function expectError(what, wanted, action) {
  try {
    await action();
    report(what, false, `no error, ${wanted.name} was expected`);
  } catch (error) {
    report(what, error instanceof wanted, `${error.constructor.name}: ${error.message.trim().slice(0, 200)}`);
  }
}

function report(what, good, detail = '') {
  passed += good ? 1 : 0;
  findings += good ? 0 : 1;
  console.log(`  ${good ? 'ok     ' : 'FINDING'} ${what}${detail ? `  ${detail}` : ''}`);
}

function near(time) {
  truthy(Math.abs(time - Date.now()) < 2000); // some tell whole seconds only
}

function equal(actual, wanted) {
  if (actual !== wanted) throw new Error(`${wanted} was expected, not ${actual}`);
}

function truthy(value) {
  if (!value) throw new Error('something was expected');
}

async function control(method, path, body) {
  const answer = await fetch(simulator + path, { method, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.status === 204 ? null : answer.json();
}
