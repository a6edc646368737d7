/** F6 walks the window's parts, as desktop programs do: each part names itself with `data-pane`. */
const FOCUSABLE = '.cm-content, [role="tab"][aria-selected="true"], [tabindex="0"], button, input, a[href], select';

export function focusNextPane(backwards: boolean): void {
  const panes = [...document.querySelectorAll<HTMLElement>('.au-nav, [data-pane]')].filter((pane) => pane.offsetParent !== null);
  if (panes.length === 0) return;
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + (backwards ? -1 : 1) + panes.length) % panes.length];
  (next?.querySelector<HTMLElement>(FOCUSABLE) ?? next)?.focus();
}
