import { store } from './store.js';
import { t } from './texts.js';

const PAIR = /^[A-Z0-9]{1,20}-[A-Z0-9]{1,20}$/;
const NUMBER = /^\d{1,15}(\.\d{1,18})?$/;

/** The form's fields, flat and as text, of a known strategy or of none. */
export function draftOf(strategy, connectionId) {
  const { marginLimit, addOns, recoveryMode } = strategy ?? {};
  return {
    name: strategy?.name ?? '',
    connectionId: strategy?.connectionId ?? connectionId ?? '',
    market: strategy?.market ?? store.connections.get(connectionId)?.markets[0] ?? 'SPOT',
    pairs: strategy?.pairs.join(', ') ?? '',
    riskLevel: strategy?.riskLevel ?? 'MEDIUM',
    'marginLimit.amount': marginLimit ? String(marginLimit.amount) : '',
    'marginLimit.currency': marginLimit?.currency ?? 'USDT',
    addOnsUsed: Boolean(addOns),
    'addOns.maxCount': String(addOns?.maxCount ?? 3),
    'addOns.stepPercent': String(addOns?.stepPercent ?? '1.5'),
    'addOns.sizeMultiplier': String(addOns?.sizeMultiplier ?? '1.2'),
    recoveryUsed: Boolean(recoveryMode?.enabled),
    'recoveryMode.maxDrawdownPercent': String(recoveryMode?.maxDrawdownPercent ?? '10'),
    resumeWhenOnline: strategy?.resumeWhenOnline ?? false,
  };
}

/** What stands in the form now; fields that are not shown keep what they had. */
export function readDraft(root) {
  const draft = {};
  for (const input of root.querySelectorAll('input, select')) {
    if (input.type === 'checkbox') {
      draft[input.name] = input.checked;
    } else if (input.type !== 'radio' || input.checked) {
      draft[input.name] = input.value;
    }
  }
  return draft;
}

/** The request's body, and what is wrong with it by field. */
export function faultsOf(draft) {
  const pairs = draft.pairs.toUpperCase().split(/[\s,;]+/).filter(Boolean);
  const faults = {};
  for (const field of ['name', 'connectionId', 'pairs', 'marginLimit.currency']) {
    if (draft[field].trim() === '') {
      faults[field] = t.strategy.needed;
    }
  }
  if (pairs.some((pair) => !PAIR.test(pair))) {
    faults.pairs = t.strategy.pairsWrong;
  }
  const numbers = [
    'marginLimit.amount',
    ...(draft.addOnsUsed ? ['addOns.maxCount', 'addOns.stepPercent', 'addOns.sizeMultiplier'] : []),
    ...(draft.recoveryUsed ? ['recoveryMode.maxDrawdownPercent'] : []),
  ];
  for (const field of numbers) {
    if (!NUMBER.test(draft[field].trim())) {
      faults[field] = t.strategy.number;
    }
  }
  return { body: bodyOf(draft, pairs), faults };
}

function bodyOf(draft, pairs) {
  const text = (field) => draft[field].trim();
  return {
    name: text('name'),
    connectionId: draft.connectionId,
    market: draft.market,
    pairs,
    riskLevel: draft.riskLevel,
    marginLimit: { amount: text('marginLimit.amount'), currency: text('marginLimit.currency').toUpperCase() },
    ...(draft.addOnsUsed
      ? {
        addOns: {
          maxCount: Number(text('addOns.maxCount')),
          stepPercent: text('addOns.stepPercent'),
          sizeMultiplier: text('addOns.sizeMultiplier'),
        },
      }
      : {}),
    recoveryMode: draft.recoveryUsed
      ? { enabled: true, maxDrawdownPercent: text('recoveryMode.maxDrawdownPercent') }
      : { enabled: false },
    resumeWhenOnline: draft.resumeWhenOnline,
  };
}
