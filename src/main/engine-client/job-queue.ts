/** The order in which the engine is asked: what a person waits for first, work in bulk when there is room. */

export type Priority = 'interactive' | 'batch';
interface Queued {
  readonly priority: Priority;
}

/** How many may be with the child at once. It has one thread: more would only make the later ones look slow. */
const ROOM: Readonly<Record<Priority, number>> = { interactive: 2, batch: 1 };

interface JobQueue<T extends Queued> {
  add(job: T): void;
  /** For a job that was lost with its child: it goes before those that never ran. */
  addFirst(job: T): void;
  /** Takes a waiting job out; false when it isn't waiting. */
  remove(job: T): boolean;
  /** The next job to run, or null while there is no room or nothing waits. */
  take(running: Iterable<T>): T | null;
  drain(): T[];
}

export function createJobQueue<T extends Queued>(): JobQueue<T> {
  const waiting: Record<Priority, T[]> = { interactive: [], batch: [] };
  return {
    add: (job) => void waiting[job.priority].push(job),
    addFirst: (job) => void waiting[job.priority].unshift(job),
    remove(job): boolean {
      const index = waiting[job.priority].indexOf(job);
      if (index < 0) return false;
      waiting[job.priority].splice(index, 1);
      return true;
    },
    take(running): T | null {
      const count = { interactive: 0, batch: 0 };
      for (const job of running) count[job.priority]++;
      if (count.interactive < ROOM.interactive && waiting.interactive.length > 0) return waiting.interactive.shift() ?? null;
      // Bulk work doesn't start beside a person's: it would be in the way of the next keystroke.
      const quiet = count.interactive === 0 && waiting.interactive.length === 0;
      if (quiet && count.batch < ROOM.batch) return waiting.batch.shift() ?? null;
      return null;
    },
    drain: () => [...waiting.interactive.splice(0), ...waiting.batch.splice(0)],
  };
}
