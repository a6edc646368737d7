/** Processor time of the page's main thread, from the browser's own trace: unlike time by the clock it stays the same on a busy machine. */
import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as are `dur` by the clock and `tdur` of the thread. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}
/** Milliseconds of the page's clock. */
interface Interval {
  readonly from: number;
  readonly to: number;
}

const MARK = 'au-bench';

/** Traces what runs while `work` does, and gives the main thread's processor time in each of the intervals that `work` tells, milliseconds. */
export async function mainThreadTime(browser: Browser, page: Page, work: () => Promise<readonly Interval[]>): Promise<number[]> {
  const devtools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] } });
  const intervals = await work();
  const marked = await page.evaluate((mark) => performance.mark(mark).startTime, MARK);
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  await devtools.detach();
  const mark = events.find(({ name }) => name === MARK);
  if (mark === undefined) throw new Error('The trace does not hold its mark');
  const offset = mark.ts - marked * 1000;
  const tasks = events.filter(({ name, ph, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid);
  return intervals.map(({ from, to }) => {
    const [begin, end] = [from * 1000 + offset, to * 1000 + offset];
    let time = 0;
    for (const { ts, dur = 0, tdur = 0 } of tasks) {
      const within = Math.min(end, ts + dur) - Math.max(begin, ts);
      if (within > 0) time += (tdur * within) / dur;
    }
    return time / 1000;
  });
}
