import ccxt from 'ccxt';
import { randomUUID } from 'node:crypto';

// ccxt has no class of its own for 50119, a key that does not exist.
const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'wrong-passphrase': ccxt.AuthenticationError, 'unknown-key': ccxt.ExchangeError,
  'malformed-key': ccxt.AuthenticationError, 'ip-not-allowed': ccxt.PermissionDenied, expired: ccxt.ExchangeError,
  restricted: ccxt.AccountSuspended, maintenance: ccxt.OnMaintenance, 'rate-limited': ccxt.RateLimitExceeded,
  'clock-skew': ccxt.InvalidNonce,
};
const spot = { label: 'okx spot', exchange: 'okx', client: 'okx', symbol: 'BTC/USDT', refusals };

export default {
  id: 'okx',
  signed: [{
    client: 'okx',
    calls: [
      ['private', 'GET', 'account/config'],
      ['private', 'GET', 'account/balance'],
      ['private', 'GET', 'trade/orders-pending'],
      ['private', 'GET', 'account/positions'],
    ],
  }],
  peers: [spot, { ...spot, label: 'okx swap', symbol: 'BTC/USDT:USDT', type: 'swap' }],

  // A key of one region or mode does not work in another.
  async more({ ccxt, control, client, account, balance, expectSuccess, expectError, truthy }) {
    const valid = account(spot, 'valid');
    const made = [];
    const home = async (traits) => {
      const added = await control('POST', '/accounts', {
        exchange: 'okx', apiKey: randomUUID(), secretKey: valid.secretKey, passphrase: valid.passphrase, traits,
      });
      made.push(added);
      return added;
    };
    const refused = (call) => call().then(() => 'accepted', (error) => error.message);
    console.log('\nokx regions and modes');
    try {
      const regions = [
        { client: 'okx', prefix: 'okx', credentials: valid },
        { client: 'myokx', prefix: 'okx/eea', credentials: await home({ region: 'eea' }) },
        { client: 'okxus', prefix: 'okx/us', credentials: await home({ region: 'us' }) },
      ];
      for (const region of regions) {
        for (const of of regions) {
          const call = () => balance(client({ ...spot, ...region }, of.credentials), spot);
          const what = `${region.client} with a key of ${of.client}`;
          await expectSuccess(what, async () => truthy(region === of ? (await call()).USDT.total > 0 : (await refused(call)).includes('50119')));
        }
      }
      const demo = await home({ mode: 'demo' });
      const inDemo = (credentials) => {
        const made = client(spot, credentials);
        made.headers = { ...made.headers, 'x-simulated-trading': '1' }; // what ccxt's sandbox mode sets, besides another address
        return made;
      };
      await expectSuccess('a demo key in demo mode', async () => truthy((await inDemo(demo).fetchBalance()).USDT.total > 0));
      await expectError('a demo key in live mode', ccxt.AuthenticationError, () => client(spot, demo).fetchBalance());
      await expectError('a live key in demo mode', ccxt.AuthenticationError, () => inDemo(valid).fetchBalance());
      // ccxt has no class of its own for 50120, a missing right, either.
      const precheck = { instId: 'BTC-USDT', tdMode: 'cash', side: 'buy', ordType: 'limit', px: '10000', sz: '0.001' };
      const portfolio = await home({ acctLv: '4' });
      await expectSuccess('an order checked in advance', () => client(spot, portfolio).privatePostTradeOrderPrecheck(precheck));
      await expectSuccess('an order checked with a key for reading', async () =>
        truthy((await refused(() => client(spot, account(spot, 'read-only')).privatePostTradeOrderPrecheck(precheck))).includes('50120')));
    } finally {
      for (const { id } of made) await control('DELETE', `/accounts/${id}`);
    }
  },
};
