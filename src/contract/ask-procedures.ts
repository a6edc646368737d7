/** What a window asks of the library and of a case. */
import { z } from 'zod';
import { call, stream } from './define.ts';
import { AskMode, AskRecord, CheckedSentence, DocumentOutcome, LibraryDocument, LibraryPassage, ShippedDocument } from './library.ts';
import { Id } from './records.ts';

const Step = z.object({ done: z.number().int(), total: z.number().int(), name: z.string().nullable() });
const Question = z.string().min(1).max(2_000);

export const askProcedures = {
  'library.list': call(
    z.object({ query: z.string().max(200).default(''), offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100) }),
    z.object({ documents: z.array(LibraryDocument), total: z.number().int(), shipped: z.array(ShippedDocument), passages: z.number().int(), waiting: z.number().int() }),
  ),
  /** Each step tells what came of the document before it, so that a stopped import has said what it kept. */
  'library.import': stream(z.object({ files: z.array(z.object({ name: z.string().max(1024), base64: z.string().max(60_000_000) })).max(50) }), Step.extend({ outcome: DocumentOutcome.nullable() }), z.object({ report: z.array(DocumentOutcome) })),
  'library.remove': call(z.object({ documentId: Id }), z.object({ versions: z.number().int() })), // with all its versions
  'library.versions': call(z.object({ documentId: Id }), z.object({ versions: z.array(LibraryDocument) })),
  'library.passages': call(z.object({ documentId: z.string().max(200), shipped: z.boolean().default(false), from: z.number().int().min(0), limit: z.number().int().min(1).max(200) }), z.object({ passages: z.array(LibraryPassage) })),
  'ask.run': call(z.object({ question: Question, mode: AskMode.default('clinical'), language: z.enum(['en', 'zh-CN']).default('en'), caseId: Id.optional() }), AskRecord), // kept in the case's history when asked of one
  'ask.history': call(z.object({ caseId: Id, limit: z.number().int().min(1).max(200).default(50) }), z.object({ questions: z.array(AskRecord) })),
  'ask.write': stream(z.object({ question: Question }), z.object({ text: z.string() }), z.object({ sentences: z.array(CheckedSentence), model: z.string() })), // only with the switch of the settings
};
