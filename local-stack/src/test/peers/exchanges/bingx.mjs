import ccxt from 'ccxt';

const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'unknown-key': ccxt.ExchangeError, 'ip-not-allowed': ccxt.PermissionDenied,
  expired: ccxt.ExchangeError, restricted: ccxt.AccountSuspended, maintenance: ccxt.ExchangeError,
  'rate-limited': ccxt.OperationFailed, 'clock-skew': ccxt.BadSymbol,
};

// The codes of a busy exchange and of one that is asked too often say little to ccxt.
const faults = [
  ['maintenance', undefined, ccxt.ExchangeError],
  ['error-rate', 1, ccxt.OperationFailed],
  ['rate-limit', 7, ccxt.OperationFailed],
  ['rate-limit', 'ban', ccxt.DDoSProtection],
];

export default {
  id: 'bingx',
  signed: [{
    client: 'bingx',
    calls: [
      [['account', 'v1', 'private'], 'GET', 'account/apiPermissions'],
      [['account', 'v1', 'private'], 'GET', 'account/apiRestrictions'],
      [['spot', 'v1', 'private'], 'GET', 'account/balance'],
      [['spot', 'v1', 'private'], 'GET', 'trade/openOrders'],
      [['swap', 'v3', 'private'], 'GET', 'user/balance'],
      [['swap', 'v2', 'private'], 'GET', 'trade/openOrders'],
      [['swap', 'v2', 'private'], 'GET', 'user/positions'],
    ],
  }],
  peers: [
    { label: 'bingx spot', client: 'bingx', symbol: 'BTC/USDT', refusals, faults },
    { label: 'bingx swap', client: 'bingx', symbol: 'BTC/USDT:USDT', type: 'swap', refusals, faults },
  ],
};
