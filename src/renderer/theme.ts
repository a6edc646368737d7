/** One accent, a small radius, the system's own fonts: an instrument, not a page. */
import { createTheme, Modal, Tooltip } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = ['#e8f5f6', '#d3e8ea', '#a6d0d4', '#77b7bd', '#50a2a9', '#37959d', '#1f7f88', '#0f6871', '#085860', '#00474e'];
/** Greys with the page's own blue in them. */
const dark: MantineColorsTuple = ['#e2e9eb', '#c5d0d4', '#9aabb1', '#8b9ba1', '#46555b', '#2a353a', '#1c2529', '#12181b', '#0e1315', '#090d0e'];
const SYSTEM_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: { petrol, dark },
  fontFamily: SYSTEM_FONT,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace',
  headings: { fontFamily: SYSTEM_FONT, fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true, multiline: true, maw: 320 } }),
    // The dialog's header is no banner of the page.
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 0 }, attributes: { header: { role: 'none' } } } }),
  },
});
