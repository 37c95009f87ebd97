import { svg } from 'lit';

const icon = (shape) => svg`
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false" fill="none" stroke="currentColor"
    stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${shape}</svg>`;

export const icons = {
  check: icon(svg`<path d="m4.500 10.500 3.500 3.500 7.500-8"/>`),
  cross: icon(svg`<path d="m5.500 5.500 9 9m0-9-9 9"/>`),
  warning: icon(svg`<path d="M10 3.500 17.500 16.500h-15zM10 8.500v3.500m0 2.300v.1"/>`),
  info: icon(svg`<circle cx="10" cy="10" r="7"/><path d="M10 9.500v4m0-7v.1"/>`),
  clock: icon(svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4.200l2.600 1.600"/>`),
  dash: icon(svg`<path d="M6 10h8"/>`),
  dots: icon(svg`<path d="M5 10h.1m4.900 0h.1m4.900 0h.1"/>`),
  copy: icon(svg`<rect x="7" y="7" width="9.500" height="9.500" rx="2"/><path d="M13 7V5.500a2 2 0 0 0-2-2H5.500a2 2 0 0 0-2 2V11a2 2 0 0 0 2 2H7"/>`),
  plug: icon(svg`<path d="M7 3.500v3.500m6-3.500v3.500M5 7h10v3a5 5 0 0 1-10 0zm5 8v2.500"/>`),
  chart: icon(svg`<path d="m3 14 4.500-5 3.500 3 6-7M3 17h14"/>`),
  bell: icon(svg`<path d="M5.500 13.500V9a4.500 4.500 0 0 1 9 0v4.500l1.500 1.500H4zM8.500 17.500h3"/>`),
  plus: icon(svg`<path d="M10 4.500v11m-5.500-5.500h11"/>`),
};
