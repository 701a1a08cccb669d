/** Moves the focus to the field with this id: the field itself or, for a day, its first part. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  if (field === null) return;
  const folded = field.closest('details:not([open])');
  if (folded) folded.setAttribute('open', '');
  const part = field.matches('input, select, textarea')
    ? field
    : field.querySelector<HTMLElement>('[role="spinbutton"]');
  part?.focus();
}
