import { t } from './texts.js';

const MOMENT = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
const RELATIVE = new Intl.RelativeTimeFormat(t.locale, { numeric: 'auto' });
const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

export function moment(time) {
  return time ? MOMENT.format(new Date(time)) : t.never;
}

/** Such as "in 3 days" or "5 minutes ago". */
export function relative(time, now = Date.now()) {
  const distance = new Date(time).getTime() - now;
  for (const [unit, millis] of UNITS) {
    if (Math.abs(distance) >= millis) {
      return RELATIVE.format(Math.trunc(distance / millis), unit);
    }
  }
  return RELATIVE.format(Math.trunc(distance / 1000), 'second');
}

/** Whole days from now, rounded up; negative when it is over. */
export function daysUntil(time, now = Date.now()) {
  return Math.ceil((new Date(time).getTime() - now) / 86_400_000);
}
