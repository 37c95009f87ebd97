import ccxt from 'ccxt';

export default {
  id: 'mexc',
  signed: [{
    client: 'mexc',
    calls: [
      [['spot', 'private'], 'GET', 'apiKeyInfo', { accessKey: '0123456789abcdef0123456789abcdef' }],
      [['spot', 'private'], 'POST', 'order/test', { symbol: 'BTCUSDT', side: 'BUY', type: 'LIMIT', quantity: '0.001', price: '20000' }],
      [['spot', 'private'], 'GET', 'account'],
      ...['BTCUSDT', 'ETHUSDT', 'MXUSDT'].map((symbol) => [['spot', 'private'], 'GET', 'openOrders', { symbol }]),
      [['contract', 'private'], 'GET', 'account/assets'],
      [['contract', 'private'], 'GET', 'position/open_positions'],
      [['contract', 'private'], 'GET', 'order/list/open_orders/{symbol}', { symbol: 'BTC_USDT' }],
    ],
  }],
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
