import { PassThrough, Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../contract/errors.ts';
import { answerLines, onOneLine } from './lines.ts';
import type { Answer } from './lines.ts';

async function run(text: string, answer: Answer, width = 3): Promise<{ out: Record<string, unknown>[]; failed: number }> {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  const summary = await answerLines(Readable.from([text]), output, answer, width);
  const out = Buffer.concat(chunks).toString('utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Record<string, unknown>);
  return { out, failed: summary.failed };
}

describe('answering JSON Lines', () => {
  it('keeps the order of the lines however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), async (waits, width) => {
        const text = waits.map((wait, id) => JSON.stringify({ id, wait })).join('\n');
        const { out } = await run(text, async line => {
          await new Promise(resolve => setTimeout(resolve, Number(line['wait'])));
          return { echoed: line['id'] };
        }, width);
        expect(out.map(line => line['id'])).toEqual(waits.map((_, id) => id));
      }),
      { numRuns: 20 },
    );
  });

  it('answers a bad line with an error and goes on', async () => {
    const { out, failed } = await run('{"id":1}\nnot json\n\n[2]\n{"id":3}\n', async line => {
      if (line['id'] === 3) throw new AppError('bad-input', 'No text', { where: 'text' });
      return { fine: true };
    });
    expect(failed).toBe(3);
    expect(out).toEqual([
      { id: 1, fine: true },
      { id: null, error: { code: 'bad-input', message: 'Line 2 is not a JSON object' } },
      { id: null, error: { code: 'bad-input', message: 'Line 4 is not a JSON object' } },
      { id: 3, error: { code: 'bad-input', message: 'No text (text)' } },
    ]);
  });

  it('gives ids back as they were written, whatever JavaScript makes of the number', async () => {
    const ids = ['12345678901234567890', '9007199254740993', '1.50', '1e3', '-0', '7', '"007"'];
    const output = new PassThrough();
    const chunks: Buffer[] = [];
    output.on('data', (chunk: Buffer) => chunks.push(chunk));
    await answerLines(Readable.from([ids.map(id => `{"id": ${id}, "inner": {"id": 3}}\n`).join('')]), output, async () => ({ fine: true }), 2);
    expect(Buffer.concat(chunks).toString('utf8').trim().split('\n')).toEqual(ids.map(id => `{"id":${id},"fine":true}`));
  });

  it('does not quote a foreign error, which may hold the patient’s words', async () => {
    const { out } = await run('{"id":"a"}\n', async () => {
      throw new Error('Unexpected token in "Mrs Example has …"');
    });
    expect(JSON.stringify(out)).not.toContain('Example');
  });

  it('holds no more than the width in work', async () => {
    let working = 0;
    let most = 0;
    const text = Array.from({ length: 30 }, (_, id) => JSON.stringify({ id })).join('\n');
    await run(text, async () => {
      working += 1;
      most = Math.max(most, working);
      await new Promise(resolve => setTimeout(resolve, 2));
      working -= 1;
      return {};
    }, 4);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('says when the answers could not be written, but not when the reader has had enough', async () => {
    const failing = (code: string): Writable =>
      new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('write failed'), { code })) });
    const answer: Answer = async () => ({});
    await expect(answerLines(Readable.from(['{"id":1}\n{"id":2}\n']), failing('ENOSPC'), answer, 1)).rejects.toMatchObject({ code: 'disk-full' });
    await expect(answerLines(Readable.from(['{"id":1}\n{"id":2}\n']), failing('EPIPE'), answer, 1)).resolves.toBeDefined();
  });
});

describe('a line of the answer', () => {
  it('breaks nowhere but at its end', async () => {
    const { out } = await run(`${JSON.stringify({ id: 'a\u2028b' })}\n`, async () => ({ text: 'c\u2029d\u0085e' }));
    expect(out).toEqual([{ id: 'a\u2028b', text: 'c\u2029d\u0085e' }]);
    expect(onOneLine({ text: 'c\u2029d\u0085e\u2028' })).toBe('{"text":"c\\u2029d\\u0085e\\u2028"}');
  });
});

describe('a slow reader of the answers', () => {
  it('is waited for without leaving listeners behind', async () => {
    let most = 0;
    const output = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void setImmediate(done) });
    const lines = Array.from({ length: 60 }, (_, id) => JSON.stringify({ id })).join('\n');
    await answerLines(Readable.from([lines]), output, () => Promise.resolve({}), 3, { onLine: () => (most = Math.max(most, output.listenerCount('close'), output.listenerCount('drain'))) });
    expect(most).toBeLessThan(4);
  });
});
