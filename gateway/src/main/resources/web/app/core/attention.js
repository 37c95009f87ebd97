import { daysUntil } from './format.js';
import { t } from './texts.js';

const EXPIRY_WARNING_DAYS = 14;

/** What a connection's or strategy's owner has to do, as `{text, href, look}`; the most pressing first. */
export function thingsToDo(connections, strategies) {
  const failed = connections
    .filter((view) => ['FAILED', 'DEGRADED'].includes(view.status) && view.lastTest?.kind === 'YOURS_TO_FIX')
    .map((view) => item('bad', t.todo.fix(view.name, view.lastTest.title), `#/connections/${view.id}`));
  const suspended = strategies
    .filter((view) => view.status === 'SUSPENDED')
    .map((view) => item('bad', t.todo.suspended(view.name), `#/strategies/${view.id}`));
  const expiring = connections
    .filter((view) => expiresSoon(view) && view.status !== 'REMOVING')
    .map((view) => item('caution', t.todo.expires(view.name, daysUntil(view.expiresAt)), `#/connections/${view.id}`));
  return [...failed, ...suspended, ...expiring];
}

export function expiresSoon(view) {
  return Boolean(view.expiresAt) && daysUntil(view.expiresAt) <= EXPIRY_WARNING_DAYS;
}

function item(look, text, href) {
  return { look, text, href };
}
