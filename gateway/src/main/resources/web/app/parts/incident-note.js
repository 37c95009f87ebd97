import { nothing } from 'lit';
import { store } from '../core/store.js';
import { t } from '../core/texts.js';
import { note } from './note-box.js';

/** Exchanges that do not answer and that the user has something on: one incident, not many broken keys. */
export function incidentNote() {
  const used = new Set(store.allConnections().map((connection) => connection.exchange));
  const down = store.exchanges.filter((exchange) => exchange.availability === 'UNAVAILABLE' && used.has(exchange.id));
  return down.length === 0
    ? nothing
    : note('caution', t.exchanges.incident(t.list(down.map((exchange) => exchange.name))), t.exchanges.incidentText, { level: 0 });
}
