import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { streamRules } from '#application/engine/execution/stream-rules.js';
import type { Position, RecordedEvent, Revision } from '#application/ports/event-store.js';
import { projections } from '#application/projections.js';
import { isCategory, parseStream } from '#application/streams.js';
import { instantOf } from '#domain/kernel/time.js';
import { knownEvents } from '#domain/upcasting/known-events.js';
import { upcast } from '#domain/upcasting/upcast.js';
import { METADATA } from '#testing/event-store/events.js';
import { InMemoryReadModels } from '#testing/read-models/in-memory.read-models.js';

/** An event as the version that first wrote this shape wrote it; `today` is what upcasters make of an earlier shape. */
interface Example {
  readonly stream: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly occurredAt: string;
  readonly data: object;
  readonly today?: object;
}

/** In an order in which they can have happened: those of one noun are one life of it. */
const examples: readonly Example[] = JSON.parse(readFileSync('test/histories/examples.json', 'utf8'));

const shapeOf = ({ type, schemaVersion }: Example): string => `${type} ${schemaVersion}`;
const nounOf = ({ stream }: Pick<Example, 'stream'>): string => parseStream(stream).category;

const events: readonly RecordedEvent[] = examples.map((example, index) => ({
  ...{ stream: example.stream, type: example.type, data: example.data, id: `${index}` },
  revision: examples.slice(0, index).filter(({ stream }) => stream === example.stream).length as Revision,
  position: index as Position,
  recordedAt: instantOf(example.occurredAt),
  metadata: { ...METADATA, occurredAt: example.occurredAt, schemaVersion: example.schemaVersion },
}));

function stateAfter(of: readonly RecordedEvent[], noun: string): object {
  if (!isCategory(noun)) throw new Error(`${noun} is no category of streams`);
  return streamRules[noun].fold(of.filter((event) => nounOf(event) === noun));
}

describe('the examples of events', () => {
  it('are of each type in each shape that it was ever written in, of one that gained optional fields with and without', () => {
    const shapes = Object.entries(knownEvents).flatMap(([type, upcasters]) =>
      [...upcasters, undefined].map((_, earlier) => `${type} ${earlier + 1}`),
    );
    expect([...new Set(examples.map(shapeOf))].toSorted()).toEqual(shapes.toSorted());
  });

  it('are not two of one form', () => {
    const forms = examples.map((example) => `${shapeOf(example)} ${Object.keys(example.data).toSorted()}`);
    const again = forms.filter((form, index) => forms.indexOf(form) !== index);
    expect(again).toEqual([]);
  });

  it('have the shape of today, whichever version wrote them', () => {
    const wanted = examples.map((example) => [shapeOf(example), example.today ?? example.data]);
    expect(examples.map((example) => [shapeOf(example), upcast(example)])).toStrictEqual(wanted);
  });

  it('mean something to their noun, each after those before it', () => {
    const passedOver = examples.filter((example, index) => {
      const [before, after] = [index, index + 1].map((end) => stateAfter(events.slice(0, end), nounOf(example)));
      return isDeepStrictEqual(before, after);
    });
    expect(passedOver.map(shapeOf)).toEqual([]);
  });

  it('are projected into the read models, none set aside', () => {
    expect(new InMemoryReadModels().foldInto(events, projections)).toEqual([]);
  });
});
