import { t } from './texts.js';

/** A refusal or failure of a call, as RFC 9457 tells it; `status` is 0 when there was no answer at all. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? t.problems.unknown);
    this.status = status;
    this.body = body;
    this.code = body.code ?? '';
    this.title = body.title ?? t.problems.unknown;
    this.detail = body.detail ?? '';
    this.violations = body.violations ?? [];
  }

  /** The call is not there on this server, as opposed to a thing that is gone. */
  get isMissingCall() {
    return this.status === 404 || this.status === 405 || this.status === 501;
  }

  /** Whether the same request may have been done, so that only a repetition with the same key is safe. */
  get isUndecided() {
    return this.status === 0 || this.status === 502 || this.status === 504;
  }

  /** What is said about one field of the form, if anything. */
  about(field) {
    return this.violations.find((violation) => violation.field === field)?.message;
  }

  static noAnswer() {
    return new Problem(0, { title: t.problems.noAnswer, detail: t.problems.noAnswerDetail });
  }

  /** The API's own answer; whatever stands there instead of a problem, the status tells. */
  static refused(status, body) {
    return new Problem(status, body instanceof Object ? body : { title: t.problems.status(status) });
  }

  static async of(response) {
    let body = {};
    try {
      body = await response.json();
    } catch {
      body = { title: t.problems.status(response.status) };
    }
    return new Problem(response.status, body);
  }
}
