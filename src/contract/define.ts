/** How a contract is written down: a map of procedure names to schemas, and of event names to payload schemas. */
import type { z } from 'zod';

export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, P extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
  /** Present when the procedure reports progress while it runs. */
  readonly progress?: P;
}
export type Procedures = Readonly<Record<string, Procedure>>;
export type Events = Readonly<Record<string, z.ZodType>>;

/** A procedure that answers once. */
export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<I, O, z.ZodNever> {
  return { input, output };
}
/** A procedure that reports progress before it answers. */
export function stream<I extends z.ZodType, P extends z.ZodType, O extends z.ZodType>(input: I, progress: P, output: O): Procedure<I, O, P> {
  return { input, output, progress };
}

export type InputOf<T extends Procedure> = z.input<T['input']>;
export type ParsedInputOf<T extends Procedure> = z.output<T['input']>;
export type OutputOf<T extends Procedure> = z.output<T['output']>;
export type ProgressOf<T extends Procedure> = T extends Procedure<z.ZodType, z.ZodType, infer P> ? z.output<P> : never;

export interface Contract<P extends Procedures = Procedures, E extends Events = Events> {
  readonly procedures: P;
  readonly events: E;
}
export function defineContract<P extends Procedures, E extends Events>(contract: Contract<P, E>): Contract<P, E> {
  return contract;
}
