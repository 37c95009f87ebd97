import ccxt from 'ccxt';

// One code of Binance stands for a wrong key, a foreign address and a missing right.
const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'unknown-key': ccxt.AuthenticationError,
  'ip-not-allowed': ccxt.AuthenticationError, expired: ccxt.AuthenticationError, restricted: ccxt.ExchangeError,
  maintenance: ccxt.OperationFailed, 'rate-limited': ccxt.DDoSProtection, 'clock-skew': ccxt.InvalidNonce,
};

const faults = [
  ['maintenance', undefined, ccxt.OperationFailed],
  ['error-rate', 1, ccxt.BaseError],
  ['rate-limit', 7, ccxt.DDoSProtection],
  ['rate-limit', 'ban', ccxt.NetworkError],
];

export default {
  id: 'binance',
  signed: [{
    client: 'binance',
    options: { recvWindow: 5000 },
    calls: [
      ['sapi', 'GET', 'account/apiRestrictions'],
      ['private', 'GET', 'account', { omitZeroBalances: true }],
      ['private', 'GET', 'openOrders', { symbol: 'BTCUSDT' }],
      ['fapiPrivateV3', 'GET', 'balance'],
      ['fapiPrivateV3', 'GET', 'positionRisk', { symbol: 'BTCUSDT' }],
      ['fapiPrivate', 'GET', 'openOrders', { symbol: 'BTCUSDT' }],
    ],
  }],
  peers: [
    { label: 'binance spot', client: 'binance', symbol: 'BTC/USDT', refusals, faults },
    {
      label: 'binance swap', client: 'binanceusdm', symbol: 'BTC/USDT:USDT', type: 'swap', faults,
      refusals: { ...refusals, 'futures-off': ccxt.AuthenticationError, 'read-only': ccxt.AuthenticationError },
    },
  ],
};
