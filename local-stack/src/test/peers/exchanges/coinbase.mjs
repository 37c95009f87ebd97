import ccxt from 'ccxt';
import { generateKeyPairSync } from 'node:crypto';

const official = 'https://api.coinbase.com';

const peer = {
  label: 'coinbase spot', client: 'coinbase', symbol: 'BTC/USDT', prepare,
  // One answer for everything that is wrong with a key, so one class, too.
  refusals: {
    'wrong-secret': ccxt.AuthenticationError, 'unknown-key': ccxt.AuthenticationError,
    'wrong-kind-of-key': ccxt.AuthenticationError, 'ip-not-allowed': ccxt.AuthenticationError,
    expired: ccxt.AuthenticationError, restricted: ccxt.PermissionDenied, maintenance: ccxt.ExchangeError,
    'rate-limited': ccxt.RateLimitExceeded, 'clock-skew': ccxt.AuthenticationError,
  },
  broken: {
    'wrong-secret': (valid, account) => ({ ...valid, secretKey: account('read-only').secretKey }),
    'wrong-kind-of-key': (valid, account) => ({ ...valid, secretKey: account('empty').secretKey }),
  },
  faults: [
    ['maintenance', undefined, ccxt.ExchangeError],
    ['error-rate', 1, ccxt.ExchangeError],
    ['rate-limit', 7, ccxt.RateLimitExceeded],
    ['rate-limit', 'ban', ccxt.RateLimitExceeded],
  ],
};

export default { id: 'coinbase', peers: [peer], more, signed: [signedWith('ECDSA', ecdsa()), signedWith('Ed25519', ed25519())] };

function signedWith(kind, { secretKey, publicKey }) {
  return {
    client: 'coinbase',
    label: `coinbase, ${kind}`,
    credential: { apiKey: 'organizations/11111111-2222-3333-4444-555555555555/apiKeys/66666666-7777-8888-9999-aaaaaaaaaaaa', secretKey },
    publicKey: publicKey.export({ format: 'jwk' }),
    calls: [
      [['v3', 'private'], 'GET', 'brokerage/key_permissions'],
      [['v3', 'private'], 'GET', 'brokerage/accounts', { limit: 250 }],
      [['v3', 'private'], 'GET', 'brokerage/orders/historical/batch', { order_status: 'OPEN' }],
      [['v3', 'private'], 'GET', 'brokerage/cfm/balance_summary'],
      [['v3', 'private'], 'GET', 'brokerage/cfm/positions'],
      [['v3', 'private'], 'GET', 'brokerage/intx/portfolio/{portfolio_uuid}', { portfolio_uuid: '018ebd63-1f6d-7c8e-ada9-0761c5a2235f' }],
      [['v3', 'private'], 'GET', 'brokerage/intx/positions/{portfolio_uuid}', { portfolio_uuid: '018ebd63-1f6d-7c8e-ada9-0761c5a2235f' }],
    ],
  };
}

function ecdsa() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { publicKey, secretKey: privateKey.export({ type: 'sec1', format: 'pem' }) };
}

// Seed and public key in one, as they are downloaded.
function ed25519() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { d, x } = privateKey.export({ format: 'jwk' });
  return { publicKey, secretKey: Buffer.concat([d, x].map((part) => Buffer.from(part, 'base64url'))).toString('base64') };
}

// The token names the host that is called, so the address changes only after ccxt has signed.
function prepare(made, base) {
  made.urls.api = { rest: official };
  const fetch = made.fetch.bind(made);
  made.fetch = (url, ...rest) => fetch(url.replace(official, base), ...rest);
}

// An account trades futures of the US venue or perpetuals of the international one, and ccxt calls them differently.
async function more({ control, client, account, expectSuccess, expectError, equal }) {
  const subject = { ...peer, exchange: 'coinbase' };
  const valid = account(subject, 'valid');
  await expectSuccess('Advanced Trade: fetchBalance', async () => {
    equal((await client(subject, valid).fetchBalance({ v3: true })).USDT.total, 1000.6);
  });
  await expectSuccess('US futures: fetchPositions', async () => {
    const us = client({ ...subject, type: 'future' }, valid);
    equal((await us.fetchPositions()).length, 1);
    equal((await us.fetchBalance()).info.balance_summary.total_usd_balance.value, '100.5');
  });
  await expectError('US futures, without any', ccxt.ExchangeError, () =>
    client({ ...subject, type: 'future' }, account(subject, 'futures-off')).fetchPositions());
  await control('PATCH', `/accounts/${valid.id}`, { traits: { futures: 'international' } });
  await expectSuccess('perpetuals: fetchPositions', async () => {
    const international = client({ ...subject, type: 'swap' }, valid);
    const [portfolio] = await international.fetchPortfolios();
    const positions = await international.fetchPositions(['BTC/USDC:USDC'], { portfolio: portfolio.id });
    equal(positions.length, 1);
    equal(positions[0].symbol, 'BTC/USDC:USDC');
  });
  await control('PATCH', `/accounts/${valid.id}`, { traits: {} });
}
