/** Fills a store with made-up cases, through the same functions that the program uses. */
import { createCase } from '../../src/main/storage/stores/cases-store.ts';
import type { Database } from '../../src/main/storage/database.ts';
import { newId } from '../../src/main/storage/ids.ts';
import { createNote } from '../../src/main/storage/stores/notes-store.ts';
import { madeUp, seeded } from './made-up-notes.ts';

interface StoreSize {
  readonly cases: number;
  /** A case. */
  readonly notes: number;
  /** A note, about. */
  readonly characters: number;
}
const CASES_A_TRANSACTION = 200;
const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2020-01-01T00:00:00Z');

/** Adds what is missing to `size.cases`. */
export function fillStore(db: Database, size: StoreSize, say: (words: string) => void): void {
  const there = db.get<{ n: number }>('SELECT count(*) AS n FROM cases')?.n ?? 0;
  db.pragma('synchronous=OFF'); // for filling only: what is measured later runs on a connection opened anew
  db.pragma('cache_size=-524288');
  const random = seeded(there + 1);
  const words = madeUp(random);
  for (let done = there; done < size.cases; done += CASES_A_TRANSACTION) {
    db.transaction(() => {
      for (let index = done; index < Math.min(done + CASES_A_TRANSACTION, size.cases); index += 1) {
        const started = new Date();
        const start = FIRST_DAY + Math.floor(random() * 2_000) * DAY;
        const caseId = newId(started);
        const patient = {
          recordNumber: `B-${index}`,
          name: words.name(),
          birthDate: '1950-01-01',
          sex: 'unknown',
          synthetic: true,
        } as const;
        createCase(db, {
          caseId,
          patientId: newId(started),
          patient,
          title: words.note(20).slice(0, 40),
          at: new Date(start).toISOString(),
        });
        for (let note = 0; note < size.notes; note += 1) {
          const at = new Date(start + note * DAY);
          const text = words.note(size.characters * (0.4 + 1.2 * random()));
          createNote(db, {
            noteId: newId(started),
            caseId,
            kind: 'progress',
            title: `Day ${note + 1}`,
            author: 'Bench',
            date: at.toISOString().slice(0, 10),
            text,
            by: 'bench',
            at: at.toISOString(),
          });
        }
      }
    });
    if (done % 5_000 === 0) say(`${done} of ${size.cases} cases`);
  }
}
