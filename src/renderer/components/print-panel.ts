/** Prints this panel instead of the note: the print sheet reads the mark, which goes when the dialog closes. */
export function printPanel(): void {
  document.body.dataset['print'] = 'panel';
  window.addEventListener('afterprint', () => delete document.body.dataset['print'], { once: true });
  window.print();
}
