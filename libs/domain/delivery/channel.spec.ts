import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anInstant, deciderProperties } from '#testing/decider-properties.js';
import { given, happened } from '#testing/given.js';
import { instantOf } from '../kernel/time.js';
import { type ChannelCommand, type ChannelEvent, channelDecider, heldSince } from './channel.js';

const now = instantOf('2020-06-01T12:00:00+07:00');
const hold = { type: 'HoldChannel', now, channel: 'mail', why: '535 bad credentials' } as const;
const open = { type: 'OpenChannel', now, channel: 'mail' } as const;
const held: ChannelEvent = { type: 'ChannelHeld', data: { channel: 'mail', why: '535 bad credentials' } };
const opened: ChannelEvent = { type: 'ChannelOpened', data: { channel: 'mail' } };
const past = (...events: readonly (readonly [string, ChannelEvent])[]) =>
  events.map(([at, event]) => happened(`2020-06-01T${at}:00+07:00`, event));

describe('a channel', () => {
  it('is held once, however many find out at once, and opened once', () => {
    given(channelDecider, []).when(hold).then([held]);
    given(channelDecider, past(['12:00', held]))
      .when({ ...hold, why: '535 still' })
      .thenNothing();
    given(channelDecider, past(['12:00', held]))
      .when(open)
      .then([opened]);
    given(channelDecider, past(['12:00', held], ['18:00', opened]))
      .when(open)
      .thenNothing();
    given(channelDecider, past(['12:00', held], ['18:00', opened]))
      .when(hold)
      .then([held]);
    given(channelDecider, []).when(open).thenNothing();
  });

  it('knows from when until when it let nobody in', () => {
    const events = past(['12:00', held], ['18:00', opened], ['20:00', held]);
    const { holds } = given(channelDecider, events).state;
    const at = (local: string) => instantOf(`2020-06-01T${local}:00+07:00`);
    const why = '535 bad credentials';
    expect(holds).toEqual([
      { from: at('12:00'), until: at('18:00'), why },
      { from: at('20:00'), why },
    ]);
    expect(heldSince(holds)).toEqual({ from: at('20:00'), why });
    expect(heldSince(holds.slice(0, 1))).toBeUndefined();
  });
});

const channel = fc.constant('mail' as const);
deciderProperties('channel', channelDecider, {
  context: fc.constant(undefined),
  command: fc.oneof<fc.Arbitrary<ChannelCommand>[]>(
    fc.record({ type: fc.constant('HoldChannel'), now: anInstant, channel, why: fc.constantFrom('535', '553') }),
    fc.record({ type: fc.constant('OpenChannel'), now: anInstant, channel }),
  ),
  event: fc.constantFrom(held, opened),
  reaches: ['ChannelHeld', 'ChannelOpened'],
});
