import { Problem } from './problem.js';

/**
 * Who is signed in: OpenID Connect, authorization code with PKCE. Tokens live in this module's variables and nowhere
 * else, so a reload asks the issuer again, which answers by itself while its own session lasts. What has to outlive
 * the way to the issuer and back (state, verifier, where the user was) is in sessionStorage until it is used once.
 *
 * https://www.rfc-editor.org/rfc/rfc7636, https://openid.net/specs/openid-connect-core-1_0.html
 */
const PENDING = 'backfuture.sign-in';
const SIGNED_OUT = '#/signed-out';
const RENEW_BEFORE_END = 60_000;

let config;
let discovery;
let tokens = null;
let claims = {};
let renewing = null;
let timer;

export const session = {
  get token() {
    return tokens?.access_token ?? '';
  },
  get user() {
    return claims.preferred_username ?? claims.name ?? claims.sub ?? '';
  },
  get isTrader() {
    return groups().includes('trader');
  },
  get isOperator() {
    return groups().includes('operator');
  },
  get isSignedIn() {
    return tokens !== null;
  },

  /** Called when the session has ended and only the user can begin another. */
  onEnded: () => {},

  /** Reads where the issuer is, and takes up an answer of the issuer that stands in the address. */
  async start() {
    config = await json('/dashboard-config.json');
    discovery = await json(`${config.issuer}/.well-known/openid-configuration`);
    const answer = new URLSearchParams(location.search);
    if (answer.has('state') && (answer.has('code') || answer.has('error'))) {
      await takeUp(answer);
    }
  },

  /** Leaves for the issuer; comes back to where the user is now. */
  async signIn() {
    const pending = { state: random(), nonce: random(), verifier: random(), hash: location.hash === SIGNED_OUT ? '' : location.hash };
    sessionStorage.setItem(PENDING, JSON.stringify(pending));
    const request = new URLSearchParams({
      response_type: 'code',
      client_id: config.clientId,
      redirect_uri: redirectUri(),
      scope: config.scope,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await challenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    location.assign(`${discovery.authorization_endpoint}?${request}`);
  },

  /** Ends the session here, and at the issuer where it knows how. */
  signOut() {
    const idToken = tokens?.id_token;
    forget();
    history.replaceState(null, '', `/${SIGNED_OUT}`);
    if (discovery.end_session_endpoint && idToken) {
      const request = new URLSearchParams({
        id_token_hint: idToken,
        client_id: config.clientId,
        post_logout_redirect_uri: redirectUri(),
      });
      sessionStorage.setItem(PENDING, JSON.stringify({ signedOut: true }));
      location.assign(`${discovery.end_session_endpoint}?${request}`);
    } else {
      location.reload();
    }
  },

  /** Whether the user has just signed out on purpose; true once. */
  takeSignedOut() {
    const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? '{}');
    if (pending.signedOut) {
      sessionStorage.removeItem(PENDING);
    }
    return Boolean(pending.signedOut) || location.hash === SIGNED_OUT;
  },

  /** A new access token without asking the user; false when the issuer gives none. */
  renew() {
    renewing ??= renewOnce().finally(() => {
      renewing = null;
    });
    return renewing;
  },

  /** The API no longer takes the token. */
  ended() {
    forget();
    session.onEnded();
  },
};

async function takeUp(answer) {
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? '{}');
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, '', `/${pending.hash ?? ''}`);
  if (answer.has('error')) {
    throw new Problem(0, { code: answer.get('error'), title: answer.get('error_description') ?? answer.get('error') });
  }
  if (!pending.state || answer.get('state') !== pending.state) {
    return;
  }
  const granted = await askForTokens({
    grant_type: 'authorization_code',
    code: answer.get('code'),
    redirect_uri: redirectUri(),
    code_verifier: pending.verifier,
  });
  const identity = payload(granted.id_token);
  if (identity.nonce !== pending.nonce || identity.iss !== discovery.issuer) {
    throw new Problem(0, { code: 'nonce', title: 'The sign-in answer was not meant for this page.' });
  }
  keep(granted);
}

async function renewOnce() {
  if (!tokens?.refresh_token) {
    return false;
  }
  try {
    const renewed = await askForTokens({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token });
    keep({ ...tokens, ...renewed });
    return true;
  } catch {
    return false;
  }
}

async function askForTokens(form) {
  let response;
  try {
    response = await fetch(discovery.token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({ ...form, client_id: config.clientId }),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    throw Problem.noAnswer();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.json();
}

function keep(granted) {
  tokens = granted;
  claims = { ...payload(granted.id_token), ...payload(granted.access_token) };
  clearTimeout(timer);
  const left = (granted.expires_in ?? 300) * 1000 - RENEW_BEFORE_END;
  timer = setTimeout(() => session.renew(), Math.max(left, 5_000));
}

function forget() {
  tokens = null;
  claims = {};
  clearTimeout(timer);
}

/** Only for what to show; every call is judged by the services. */
function groups() {
  return Array.isArray(claims.groups) ? claims.groups : [];
}

function payload(token) {
  try {
    const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), (c) => c.charCodeAt(0))));
  } catch {
    return {};
  }
}

async function json(address) {
  let response;
  try {
    response = await fetch(address, { cache: 'no-store', credentials: 'omit' });
  } catch {
    throw Problem.noAnswer();
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.json();
}

function redirectUri() {
  return `${location.origin}/`;
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
