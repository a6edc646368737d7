/** Prints the panel's answer instead of the note; the banner of the patient stays on the paper. */
export function printAnswer(): void {
  const root = document.documentElement;
  root.dataset['print'] = 'answer';
  window.addEventListener('afterprint', () => delete root.dataset['print'], { once: true });
  window.print();
}
