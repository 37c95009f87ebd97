import ccxt from 'ccxt';

const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'unknown-key': ccxt.AuthenticationError,
  'ip-not-allowed': ccxt.PermissionDenied, expired: ccxt.AuthenticationError, restricted: ccxt.AccountSuspended,
  maintenance: ccxt.ExchangeNotAvailable, 'rate-limited': ccxt.RateLimitExceeded,
  'clock-skew': ccxt.AuthenticationError,
};

export default {
  id: 'gateio',
  signed: [{
    client: 'gate',
    calls: [
      [['private', 'account'], 'GET', 'main_keys'],
      [['private', 'account'], 'GET', 'detail'],
      [['private', 'spot'], 'GET', 'accounts', { currency: 'USDT' }],
      [['private', 'spot'], 'GET', 'open_orders', { page: 1, limit: 1 }],
      [['private', 'futures'], 'GET', '{settle}/accounts', { settle: 'usdt' }],
      [['private', 'futures'], 'GET', '{settle}/positions', { settle: 'usdt', holding: true }],
      [['private', 'futures'], 'GET', '{settle}/orders', { settle: 'usdt', status: 'open' }],
    ],
  }],
  peers: [
    { label: 'gateio spot', client: 'gate', symbol: 'BTC/USDT', refusals },
    { label: 'gateio swap', client: 'gate', symbol: 'BTC/USDT:USDT', type: 'swap', refusals },
  ],
  more: async (judge) => {
    await withoutSpot(judge);
    await unopened(judge);
    await unified(judge);
  },
};

async function withoutSpot(judge) {
  console.log('\ngateio key without the spot group');
  await withAccount(judge, { permissions: ['TRADE_FUTURES'] }, async (of) => {
    await judge.expectError('spot balance', ccxt.PermissionDenied, () => of('spot').fetchBalance());
    await judge.expectSuccess('futures balance', () => of('swap').fetchBalance());
  });
}

async function unopened(judge) {
  console.log('\ngateio account that never opened futures');
  await withAccount(judge, { traits: { futuresAccount: 'none' } }, async (of) => {
    await judge.expectSuccess('spot balance', () => of('spot').fetchBalance());
    await judge.expectError('futures balance', ccxt.AccountNotEnabled, () => of('swap').fetchBalance());
  });
}

// ccxt sees by the mode of the key that the account is unified, and reads another balance.
async function unified(judge) {
  console.log('\ngateio unified');
  await withAccount(judge, { traits: { accountMode: 'unified' } }, async (of) => {
    const client = of('spot');
    await judge.expectSuccess('balance', async () => judge.truthy((await client.fetchBalance()).USDT.total > 0));
    await judge.expectSuccess('by the unified call', async () => judge.equal(client.options.unifiedAccount, true));
  });
}

async function withAccount({ control, client }, more, action) {
  const account = await control('POST', '/accounts', {
    exchange: 'gateio', apiKey: '00000000000000000000000000000001', secretKey: 'secret', ...more,
  });
  await action((type) => client({ exchange: 'gateio', client: 'gate', type }, account));
  await control('DELETE', `/accounts/${account.id}`);
}
