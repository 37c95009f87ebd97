import ccxt from 'ccxt';

// One code for nearly everything that can be wrong with a key; ccxt looks for two of its texts only.
const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'unknown-key': ccxt.AuthenticationError,
  'ip-not-allowed': ccxt.AuthenticationError, expired: ccxt.AuthenticationError,
  'clock-skew': ccxt.AuthenticationError, 'rate-limited': ccxt.RateLimitExceeded,
};
const faults = [
  ['error-rate', 1, ccxt.ExchangeNotAvailable],
  ['rate-limit', 7, ccxt.RateLimitExceeded],
  ['rate-limit', 'ban', ccxt.NetworkError],
];

export default {
  id: 'htx',
  signed: [{
    client: 'htx',
    // The host is signed, and ccxt calls contracts by the name for callers inside one cloud.
    prepare: (made) => { made.urls.hostnames.contract = 'api.hbdm.com'; },
    calls: [
      [['spot', 'private'], 'GET', 'v2/user/uid'],
      [['spot', 'private'], 'GET', 'v2/user/api-key', { uid: '7', accessKey: '0123456789abcdef0123456789abcdef' }],
      [['spot', 'private'], 'GET', 'v1/account/accounts'],
      [['spot', 'private'], 'GET', 'v1/account/accounts/{account-id}/balance', { 'account-id': '7' }],
      [['spot', 'private'], 'GET', 'v1/order/openOrders', { 'account-id': '7', symbol: 'btcusdt' }],
      [['contract', 'private'], 'GET', 'v5/account/balance'],
      [['contract', 'private'], 'GET', 'v5/trade/order/opens'],
      [['contract', 'private'], 'GET', 'v5/trade/position/opens'],
      [['contract', 'private'], 'POST', 'linear-swap-api/v1/swap_cross_account_info'],
      [['contract', 'private'], 'POST', 'linear-swap-api/v1/swap_cross_openorders', { contract_code: 'BTC-USDT' }],
      [['contract', 'private'], 'POST', 'linear-swap-api/v1/swap_cross_position_info'],
    ],
  }],
  peers: [
    {
      label: 'htx spot', client: 'htx', symbol: 'BTC/USDT',
      refusals: { ...refusals, restricted: ccxt.ExchangeError, maintenance: ccxt.OnMaintenance },
      faults: [['maintenance', undefined, ccxt.OnMaintenance], ...faults],
    },
    {
      // ccxt takes no notice of the code of a locked user in the newest contract API.
      label: 'htx swap', client: 'htx', symbol: 'BTC/USDT:USDT', type: 'swap',
      refusals: { ...refusals, maintenance: ccxt.ExchangeNotAvailable },
      faults: [['maintenance', undefined, ccxt.ExchangeNotAvailable], ...faults],
    },
  ],
  more: async (judge) => {
    await withoutRead(judge);
    await unopened(judge);
  },
};

async function withoutRead(judge) {
  console.log('\nhtx key that may not read');
  await withAccount(judge, { permissions: ['WITHDRAW'] }, async (of) => {
    await judge.expectError('spot balance', ccxt.PermissionDenied, () => of('spot').fetchBalance());
    await judge.expectError('contract balance', ccxt.AuthenticationError, () => of('swap').fetchBalance());
  });
}

async function unopened(judge) {
  console.log('\nhtx account that never opened contracts');
  await withAccount(judge, { traits: { contracts: 'none' } }, async (of) => {
    await judge.expectSuccess('spot balance', () => of('spot').fetchBalance());
    await judge.expectError('contract balance', ccxt.AccountNotEnabled, () => of('swap').fetchBalance());
  });
}

async function withAccount({ control, client }, more, action) {
  const account = await control('POST', '/accounts', {
    exchange: 'htx', apiKey: '00000000-00000000-00000000-0000000001', secretKey: 'secret', ...more,
  });
  await action((type) => client({ exchange: 'htx', client: 'htx', type }, account));
  await control('DELETE', `/accounts/${account.id}`);
}
