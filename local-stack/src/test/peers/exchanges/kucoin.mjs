import ccxt from 'ccxt';

const refusals = {
  'wrong-secret': ccxt.AuthenticationError, 'wrong-passphrase': ccxt.AuthenticationError,
  'unknown-key': ccxt.AuthenticationError, 'ip-not-allowed': ccxt.AuthenticationError,
  expired: ccxt.AuthenticationError, restricted: ccxt.AccountSuspended, maintenance: ccxt.ExchangeNotAvailable,
  'rate-limited': ccxt.RateLimitExceeded, 'clock-skew': ccxt.InvalidNonce,
};

export default {
  id: 'kucoin',
  peers: [
    { label: 'kucoin spot', client: 'kucoin', symbol: 'BTC/USDT', refusals },
    {
      label: 'kucoin swap', client: 'kucoinfutures', symbol: 'BTC/USDT:USDT', type: 'swap', code: 'USDT',
      // KuCoin wants the right to trade futures even for reading them.
      refusals: { ...refusals, 'futures-off': ccxt.AuthenticationError, 'read-only': ccxt.AuthenticationError },
    },
  ],
};
