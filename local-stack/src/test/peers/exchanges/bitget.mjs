import ccxt from 'ccxt';

const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'wrong-passphrase': ccxt.AuthenticationError,
  'unknown-key': ccxt.AuthenticationError, 'malformed-key': ccxt.AuthenticationError,
  'ip-not-allowed': ccxt.PermissionDenied, expired: ccxt.AuthenticationError, restricted: ccxt.ExchangeError,
  maintenance: ccxt.OnMaintenance, 'rate-limited': ccxt.DDoSProtection, 'clock-skew': ccxt.InvalidNonce,
};
const faults = [
  ['maintenance', undefined, ccxt.OnMaintenance],
  ['error-rate', 1, ccxt.ExchangeError],
  ['rate-limit', 7, ccxt.DDoSProtection],
  ['rate-limit', 'ban', ccxt.NetworkError],
];

export default {
  id: 'bitget',
  signed: [{
    client: 'bitget',
    calls: [
      [['private', 'uta'], 'GET', 'v3/account/info'],
      [['private', 'uta'], 'GET', 'v3/account/assets'],
      [['private', 'uta'], 'GET', 'v3/trade/unfilled-orders', { category: 'SPOT' }],
      [['private', 'uta'], 'GET', 'v3/trade/unfilled-orders', { category: 'USDT-FUTURES' }],
      [['private', 'uta'], 'GET', 'v3/position/current-position', { category: 'USDT-FUTURES' }],
      [['private', 'spot'], 'GET', 'v2/spot/account/info'],
      [['private', 'spot'], 'GET', 'v2/spot/account/assets'],
      [['private', 'spot'], 'GET', 'v2/spot/trade/unfilled-orders'],
      [['private', 'mix'], 'GET', 'v2/mix/account/accounts', { productType: 'USDT-FUTURES' }],
      [['private', 'mix'], 'GET', 'v2/mix/position/all-position', { productType: 'USDT-FUTURES', marginCoin: 'USDT' }],
      [['private', 'mix'], 'GET', 'v2/mix/order/orders-pending', { productType: 'USDT-FUTURES' }],
    ],
  }],
  peers: [
    { label: 'bitget spot', client: 'bitget', symbol: 'BTC/USDT', refusals, faults },
    { label: 'bitget swap', client: 'bitget', symbol: 'BTC/USDT:USDT', type: 'swap', refusals, faults },
  ],
  more: async (judge) => {
    await withoutSpot(judge);
    await unified(judge);
  },
};

async function withoutSpot({ control, client, expectSuccess, expectError }) {
  console.log('\nbitget key without a right to spot');
  const account = await control('POST', '/accounts', {
    exchange: 'bitget', apiKey: 'bg_00000000000000000000000000000002', secretKey: 'secret', passphrase: 'passphrase2',
    permissions: ['TRADE_FUTURES'],
  });
  const of = (type) => client({ exchange: 'bitget', client: 'bitget', type }, account);
  await expectError('spot balance', ccxt.PermissionDenied, () => of('spot').fetchBalance());
  await expectSuccess('futures balance', () => of('swap').fetchBalance());
  await control('DELETE', `/accounts/${account.id}`);
}

// ccxt asks the account itself whether it is unified, and then speaks the other API.
async function unified({ control, client, expectSuccess, expectError, equal, truthy }) {
  console.log('\nbitget unified');
  const account = await control('POST', '/accounts', {
    exchange: 'bitget', apiKey: 'bg_00000000000000000000000000000001', secretKey: 'secret', passphrase: 'passphrase1',
    permissions: ['READ', 'TRADE_SPOT'], traits: { accountMode: 'unified' },
  });
  const of = (type) => client({ exchange: 'bitget', client: 'bitget', type }, account);
  await expectSuccess('fetchBalance', async () => truthy((await of('spot').fetchBalance()).USDT.total > 0));
  for (const [type, symbol] of [['spot', 'BTC/USDT'], ['swap', 'BTC/USDT:USDT']]) {
    await expectSuccess(`fetchOpenOrders ${symbol}`, async () => {
      const orders = await of(type).fetchOpenOrders(symbol);
      equal(orders.length, 1);
      equal(orders[0].symbol, symbol);
      equal(orders[0].status, 'open');
    });
  }
  await expectSuccess('fetchPositions', async () => {
    const positions = await of('swap').fetchPositions(['BTC/USDT:USDT']);
    equal(positions.length, 1);
    equal(positions[0].symbol, 'BTC/USDT:USDT');
  });
  await expectError('classic API', ccxt.ExchangeError, () => of('spot').fetchBalance({ uta: false }));
  await control('DELETE', `/accounts/${account.id}`);
}
