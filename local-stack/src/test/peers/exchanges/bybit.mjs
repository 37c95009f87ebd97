import ccxt from 'ccxt';

const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'unknown-key': ccxt.AuthenticationError, 'malformed-key': ccxt.AuthenticationError,
  'ip-not-allowed': ccxt.PermissionDenied, expired: ccxt.AuthenticationError, restricted: ccxt.AccountSuspended,
  maintenance: ccxt.ExchangeNotAvailable, 'rate-limited': ccxt.RateLimitExceeded, 'clock-skew': ccxt.InvalidNonce,
};
const faults = [
  ['maintenance', undefined, ccxt.ExchangeNotAvailable],
  ['error-rate', 1, ccxt.ExchangeError],
  ['rate-limit', 7, ccxt.RateLimitExceeded],
  ['rate-limit', 'ban', ccxt.RateLimitExceeded],
];
const spot = { label: 'bybit spot', exchange: 'bybit', client: 'bybit', symbol: 'BTC/USDT', refusals, faults };
const swap = { ...spot, label: 'bybit swap', symbol: 'BTC/USDT:USDT', type: 'swap' };

export default {
  id: 'bybit',
  signed: [{
    client: 'bybit',
    calls: [
      ['private', 'GET', 'v5/user/query-api'],
      ['private', 'GET', 'v5/account/wallet-balance', { accountType: 'UNIFIED' }],
      ['private', 'GET', 'v5/order/realtime', { category: 'spot' }],
      ['private', 'GET', 'v5/order/realtime', { category: 'linear', settleCoin: 'USDT' }],
      ['private', 'GET', 'v5/position/list', { category: 'linear', settleCoin: 'USDT' }],
    ],
  }],
  peers: [spot, swap],

  // A key reads the products of its groups, and belongs to one site.
  async more({ ccxt, control, client, account, balance, expectSuccess, expectError, equal, truthy }) {
    console.log('\nbybit rights and sites');
    const order = {
      category: 'linear', symbol: 'BTCUSDT', side: 'Buy', orderType: 'Limit', qty: '0.001', price: '1000',
    };
    const of = (scenario) => client(swap, account(swap, scenario));
    await expectSuccess('positions with a key for reading', async () => equal((await of('read-only').fetchPositions(['BTC/USDT:USDT'])).length, 1));
    await expectError('positions with a key for spot', ccxt.PermissionDenied, () => of('futures-off').fetchPositions(['BTC/USDT:USDT']));
    await expectSuccess('spot orders with a key for spot', async () => equal((await of('futures-off').fetchOpenOrders('BTC/USDT')).length, 1));
    await expectSuccess('an order checked in advance', () => of('valid').privatePostV5OrderPreCheck(order));
    await expectError('an order checked with a key for reading', ccxt.PermissionDenied, () => of('read-only').privatePostV5OrderPreCheck(order));

    const valid = account(spot, 'valid');
    const european = await control('POST', '/accounts', {
      exchange: 'bybit', apiKey: `${valid.apiKey}EU`, secretKey: valid.secretKey, traits: { site: 'eu' },
    });
    const eu = { ...spot, client: 'bybiteu', prefix: 'bybit/eu' };
    try {
      await expectSuccess('a European key at home', async () => truthy((await balance(client(eu, european), eu)).USDT.total > 0));
      await expectError('a European key abroad', ccxt.AuthenticationError, () => balance(client(spot, european), spot));
      await expectError('a foreign key in Europe', ccxt.AuthenticationError, () => balance(client(eu, valid), eu));
    } finally {
      await control('DELETE', `/accounts/${european.id}`);
    }
  },
};
