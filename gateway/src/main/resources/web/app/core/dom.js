/** Says something to screen readers without moving the focus. */
export function announce(text) {
  const region = document.getElementById('announcements');
  if (region) {
    region.textContent = '';
    requestAnimationFrame(() => {
      region.textContent = text;
    });
  }
}

let count = 0;

/** An id that no other element has, for labels and descriptions. */
export function uniqueId(prefix) {
  count += 1;
  return `${prefix}-${count}`;
}

/** Moves the focus to the first field that is marked as wrong. */
export function focusFirstError(root) {
  root.querySelector('[aria-invalid="true"]')?.focus();
}
