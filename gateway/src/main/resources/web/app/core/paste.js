import { t } from './texts.js';

/**
 * What is wrong with pasted values, by field; the same rules as the server's, so that nothing has to travel to be
 * refused. A pattern that this browser cannot read is left to the server.
 */
export function faultsOf(exchange, values) {
  const fields = Object.fromEntries(exchange.credentialFields.map((field) => [field.name, field]));
  const faults = {};
  if (areSwapped(fields, values)) {
    return { apiKey: t.fields.swapped(fields.apiKey.label, fields.secretKey.label) };
  }
  for (const field of exchange.credentialFields) {
    const value = values[field.name];
    if (value === undefined) {
      if (field.required) {
        faults[field.name] = t.fields.missing(field.label);
      }
    } else if (!fits(field, value)) {
      faults[field.name] = /\s/.test(value) ? t.fields.blanks(field.label) : t.fields.form(field.label, exchange.name);
    }
  }
  if (values.apiKey && values.apiKey === values.secretKey) {
    faults.secretKey = t.fields.same;
  }
  return faults;
}

function areSwapped({ apiKey, secretKey }, values) {
  return Boolean(
    apiKey && secretKey && values.apiKey && values.secretKey
      && !fits(apiKey, values.apiKey) && fits(apiKey, values.secretKey) && fits(secretKey, values.apiKey),
  );
}

function fits(field, value) {
  try {
    return new RegExp(field.pattern).test(value);
  } catch {
    return true;
  }
}
