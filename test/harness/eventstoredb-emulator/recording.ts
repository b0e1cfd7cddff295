import { readFileSync } from 'node:fs';

/**
 * The exchange between the client and a real EventStoreDB 23.10.5, recorded once; `rules` in the file says how it is
 * replayed. Messages are as `toObject()` of the generated stubs gives them, bytes in base64.
 */
export interface Recording {
  readonly scenarios: readonly Scenario[];
}

export interface Scenario {
  readonly name: string;
  readonly calls: readonly RecordedCall[];
}

export interface RecordedCall {
  readonly rpc: string;
  readonly status: { readonly code: number; readonly details?: string };
  readonly exchange: readonly Step[];
}

/** Its place among all steps of the scenario; sent by the client `>` or by the server `<`. */
export type Step = readonly [number, '>' | '<', RecordedMessage | 'half-close' | 'cancelled'];

/** Requests only: answers are compared as they are. */
export interface RecordedMessage {
  readonly correlationId?: { readonly string?: string };
  readonly options?: RecordedOptions;
  readonly proposedMessagesList?: readonly {
    readonly id: { readonly string: string };
    readonly metadataMap: readonly (readonly [string, string])[];
    readonly customMetadata: string;
    readonly data: string | { readonly json: { readonly x: { readonly repeat: string; readonly times: number } } };
  }[];
  readonly isFinal?: boolean;
}

export interface RecordedOptions {
  readonly streamIdentifier?: { readonly streamName: string };
  readonly streamPosition?: string;
  readonly noStream?: object;
  readonly any?: object;
  readonly streamExists?: object;
  readonly stream?: {
    readonly streamIdentifier: { readonly streamName: string };
    readonly revision: string;
    readonly start?: object;
    readonly end?: object;
  };
  readonly all?: {
    readonly position?: { readonly commitPosition: string; readonly preparePosition: string };
    readonly start?: object;
    readonly end?: object;
  };
  readonly readDirection?: 0 | 1;
  readonly count?: string;
  readonly subscription?: object;
  readonly filter?: {
    readonly streamIdentifier: { readonly regex: string; readonly prefixList: string[] };
    readonly max: number;
    readonly checkpointintervalmultiplier: number;
  };
}

export function recording(): Recording {
  return JSON.parse(readFileSync(new URL('./recorded-exchange.json', import.meta.url), 'utf8'));
}
