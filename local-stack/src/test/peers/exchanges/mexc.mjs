import ccxt from 'ccxt';

export default {
  id: 'mexc',
  peers: [
    {
      label: 'mexc spot', client: 'mexc', symbol: 'BTC/USDT',
      refusals: {
        'wrong-secret': ccxt.AuthenticationError, 'unknown-key': ccxt.BadRequest, 'ip-not-allowed': ccxt.BadRequest,
        expired: ccxt.AuthenticationError, restricted: ccxt.ExchangeError, maintenance: ccxt.ExchangeNotAvailable,
        'rate-limited': ccxt.RateLimitExceeded, 'clock-skew': ccxt.InvalidNonce,
      },
    },
    {
      label: 'mexc swap', client: 'mexc', symbol: 'BTC/USDT:USDT', type: 'swap',
      refusals: {
        'wrong-secret': ccxt.AuthenticationError, 'unknown-key': ccxt.AuthenticationError,
        'ip-not-allowed': ccxt.PermissionDenied, expired: ccxt.AuthenticationError, restricted: ccxt.ExchangeError,
        maintenance: ccxt.ExchangeNotAvailable, 'rate-limited': ccxt.RateLimitExceeded, 'clock-skew': ccxt.BadRequest,
      },
    },
  ],
};
