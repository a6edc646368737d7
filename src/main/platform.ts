/** What a host gives to the backend, and what the backend gives to a host. No import of Electron, HTTP or SQLite. */
import type { z } from 'zod';
import type { Workstation } from '../contract/workstation.ts';
import type { Handlers } from '../rpc/types.ts';
import type { Wire } from '../rpc/wire.ts';
import type { KeyStore } from './storage/vault/keyslots.ts';

/** Absolute paths. `data` holds the store, its keys, the log and nothing else; it is made with mode 0700. */
export interface PlatformPaths {
  readonly data: string;
  /** What ships with the program: models, terminology, demo cases. Read only. */
  readonly resources: string;
  /** The module of the thread that makes backups. */
  readonly backupWorker: string;
  /** The module of the thread that reads documents. */
  readonly documentWorker: string;
}

/** Fields that may be logged: names and numbers of ours. Anything else a caller passes doesn't compile. */
export interface LogFields {
  readonly method?: string;
  readonly ms?: number;
  readonly outcome?: string;
  readonly code?: string;
  readonly host?: string;
  readonly state?: string;
  readonly provider?: string;
  readonly port?: number;
  readonly count?: number;
  readonly bytes?: number;
  readonly exitCode?: number;
  readonly signal?: string;
  readonly version?: string;
  readonly component?: string;
}
/** `event` is a constant of ours such as `engine.exit`. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** A running engine child. `wire` closes when it exits, however it exits. */
export interface EngineProcess {
  readonly wire: Wire;
  onExit(listener: (exit: { readonly code: number | null; readonly signal: string | null }) => void): void;
  /** At once and without asking: the child may be inside native code. */
  kill(): void;
}
/** `providers` are those the engine may try, best first. */
export type SpawnEngine = (options: { readonly providers: readonly string[] }) => EngineProcess;

/** What a window takes to open on two cores. Models are ready a fifth of a second later for it, the window half a second earlier. */
export const HEAD_START = 600;

export interface Platform {
  readonly host: 'electron' | 'node' | 'memory';
  readonly version: string;
  readonly capabilities: readonly ('native-dialogs' | 'os-keystore')[];
  readonly paths: PlatformPaths;
  readonly keyStore: KeyStore;
  readonly spawnEngine: SpawnEngine;
  /** Milliseconds that a window gets to open before the engine takes a core; none where there is no window. */
  readonly headStart?: number;
  /** For pages of the sources we cite; rejects with AppError `forbidden` for anything else. */
  openExternal(url: string): Promise<void>;
  readonly clock: () => Date;
  readonly log: Log;
}

type EventMap = Workstation['events'];
/** Gets every event that the backend tells its windows. */
export type BackendListener = <K extends keyof EventMap>(name: K, payload: z.input<EventMap[K]>) => void;

/** Decision support for a record system's calls, whatever carries them. */
export interface CdsEndpoint {
  /** 200, or the status that refuses: 404 while it is off, 503 while the store is locked, 401 for a wrong token. */
  admits(authorization: string | undefined): number;
  answer(request: { readonly method: string; readonly path: string; readonly body: string }, signal: AbortSignal): Promise<{ readonly status: number; readonly body: unknown }>;
}

export interface Backend {
  readonly cds: CdsEndpoint;
  readonly handlers: Handlers<Workstation>;
  subscribe(listener: BackendListener): () => void;
  /** Writes what is open, stops the engine, closes the store; a demo store is removed. */
  close(): Promise<void>;
}
