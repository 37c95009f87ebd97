import ccxt from 'ccxt';

const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'unknown-key': ccxt.AuthenticationError, 'malformed-key': ccxt.AuthenticationError,
  'ip-not-allowed': ccxt.AuthenticationError, expired: ccxt.AuthenticationError, maintenance: ccxt.OnMaintenance,
  'rate-limited': ccxt.DDoSProtection, 'clock-skew': ccxt.InvalidNonce,
};
const faults = [
  ['maintenance', undefined, ccxt.OnMaintenance],
  ['error-rate', 1, ccxt.OperationFailed],
  ['rate-limit', 7, ccxt.DDoSProtection],
  ['rate-limit', 'ban', ccxt.DDoSProtection],
];

const spot = {
  label: 'binance spot', exchange: 'binance', client: 'binance', symbol: 'BTC/USDT', faults,
  refusals: { ...refusals, restricted: ccxt.AccountSuspended },
};

export default {
  id: 'binance',
  peers: [
    spot,
    {
      label: 'binance swap', client: 'binance', symbol: 'BTC/USDT:USDT', type: 'swap', faults,
      // Without the right to trade futures they are not read either. ccxt tells the codes of futures by the host's name, which
      // the simulator does not have: what only futures know is any error to it.
      refusals: {
        ...refusals, restricted: ccxt.ExchangeError, 'futures-off': ccxt.AuthenticationError, 'read-only': ccxt.AuthenticationError,
      },
    },
  ],

  // Test orders take the right to trade.
  async more({ ccxt, client, account, expectSuccess, expectError }) {
    console.log('\nbinance test orders');
    const order = { symbol: 'BTCUSDT', side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: '0.001', price: '10000' };
    // A client of its own for each call: after a success ccxt takes the refusal for a ban.
    const of = (scenario) => client(spot, account(spot, scenario));
    await expectSuccess('spot', () => of('valid').privatePostOrderTest(order));
    await expectSuccess('futures', () => of('valid').fapiPrivatePostOrderTest(order));
    await expectSuccess('spot, with a key for spot', () => of('futures-off').privatePostOrderTest(order));
    await expectError('futures, with a key for spot', ccxt.AuthenticationError, () => of('futures-off').fapiPrivatePostOrderTest(order));
    await expectError('spot, with a key for reading', ccxt.AuthenticationError, () => of('read-only').privatePostOrderTest(order));
  },
};
