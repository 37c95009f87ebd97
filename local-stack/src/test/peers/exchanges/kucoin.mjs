import ccxt from 'ccxt';

const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'wrong-passphrase': ccxt.AuthenticationError,
  'unknown-key': ccxt.AuthenticationError, 'ip-not-allowed': ccxt.AuthenticationError,
  expired: ccxt.AuthenticationError, restricted: ccxt.AccountSuspended, maintenance: ccxt.ExchangeNotAvailable,
  'rate-limited': ccxt.RateLimitExceeded, 'clock-skew': ccxt.InvalidNonce,
};

export default {
  id: 'kucoin',
  signed: [{
    client: 'kucoin',
    differing: ['KC-API-KEY-VERSION'], // ccxt knows 1 and 2 only; 3 signs as 2 does
    calls: [
      ['private', 'GET', 'user/api-key'],
      ['private', 'GET', 'accounts', { type: 'trade' }],
      ['private', 'GET', 'hf/orders/active', { symbol: 'BTC-USDT' }],
      ['futuresPrivate', 'GET', 'account-overview', { currency: 'USDT' }],
      ['futuresPrivate', 'GET', 'positions'],
      ['futuresPrivate', 'GET', 'orders', { status: 'active' }],
    ],
  }],
  peers: [
    { label: 'kucoin spot', client: 'kucoin', symbol: 'BTC/USDT', refusals },
    {
      label: 'kucoin swap', client: 'kucoinfutures', symbol: 'BTC/USDT:USDT', type: 'swap', code: 'USDT',
      // KuCoin wants the right to trade futures even for reading them.
      refusals: { ...refusals, 'futures-off': ccxt.AuthenticationError, 'read-only': ccxt.AuthenticationError },
    },
  ],
};
