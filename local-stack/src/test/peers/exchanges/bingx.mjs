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
  peers: [
    { label: 'bingx spot', client: 'bingx', symbol: 'BTC/USDT', refusals, faults },
    { label: 'bingx swap', client: 'bingx', symbol: 'BTC/USDT:USDT', type: 'swap', refusals, faults },
  ],
};
