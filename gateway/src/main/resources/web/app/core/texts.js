// The one place that decides which language the page speaks: another language is another file beside texts.en.js.
export { texts as t } from './texts.en.js';
