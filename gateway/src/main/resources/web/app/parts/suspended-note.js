import { html, nothing } from 'lit';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { note } from './note-box.js';

/** Why a strategy is suspended, and the way out. */
export function suspendedNote(strategy, level = 2) {
  if (strategy.status !== 'SUSPENDED') {
    return nothing;
  }
  const reason = t.suspended.reason[strategy.suspendedReason] ?? t.suspended.reason.other(strategy.suspendedReason);
  const connection = store.connections.get(strategy.connectionId);
  return note('bad', t.suspended.title(strategy.name), html`<p>${reason} ${wayOut(strategy, connection)}</p>`, {
    level,
    actions: connection
      ? html`<a class="button small" href="#/connections/${connection.id}">${t.suspended.openConnection}</a>`
      : nothing,
  });
}

function wayOut(strategy, connection) {
  if (!connection || connection.status === 'REMOVING') {
    return t.suspended.wayOut.move;
  }
  if (strategy.suspendedReason === 'SUSPENDED_BY_OPERATOR') {
    return t.suspended.wayOut.wait;
  }
  if (connection.status === 'ONLINE') {
    return t.suspended.wayOut.ready;
  }
  return strategy.resumeWhenOnline ? t.suspended.wayOut.resumes : t.suspended.wayOut.fix;
}
