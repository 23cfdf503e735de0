import { describe, expect, test } from 'vitest';
import { matchCredential } from '../../../../src/engine/credential.ts';
import { makeOnce } from '../../../../src/engine/layers.ts';
import type { MatchInput } from '../../../../src/engine/matcher.ts';
import type { TraceEvent } from '../../../../src/engine/trace.ts';
import { inputOf, matcherRule } from '../../../support/match-input.ts';
import { makeApiSecret } from '../../../support/secrets.ts';

type Dropped = Extract<TraceEvent, { kind: 'dropped' }>;

function drops(text: string, more: Partial<MatchInput> = {}): readonly Dropped[] {
  const events: TraceEvent[] = [];
  const root = { ...inputOf(text, 'a.env'), ...more, trace: (event: TraceEvent) => void events.push(event) };
  matchCredential({ ...root, once: makeOnce(() => root) }, matcherRule('credential', {}));
  return events.filter((event) => event.kind === 'dropped');
}

describe('what was not taken is told, with the check and its reason', () => {
  test.each<[string, string, string, RegExp]>([
    ['VONAGE_API_SECRET=your-secret-goes-here', 'your-secret-goes-here', 'its value', /./],
    ['nexmo_api_secret: "changeme"', 'changeme', 'its value', /./],
    ['apiSecret: process.env.NEXMO_API_SECRET', 'process.env.NEXMO_API_SECRET', 'its value', /./],
    ['VONAGE_API_SECRET=abc', 'abc', 'its value', /too short/],
  ])('%s', (text, value, by, why) => {
    const told = drops(text);
    expect(told.map(({ secret }) => secret?.reveal())).toContain(value);
    for (const one of told) expect(one).toMatchObject({ by, why: expect.stringMatching(why) });
    const [{ span } = { span: { start: 0, end: 0 } }] = told;
    expect(text.slice(span.start, span.end)).toBe(value);
  });

  test('of a value that nothing ties to the vendor it is the context', () => {
    const secret = makeApiSecret();
    expect(drops(`TWILIO_API_SECRET=${secret}`)).toMatchObject([{ by: 'its context' }]);
  });

  test('of a secret that is taken, and of a text without one, nothing is', () => {
    expect(drops(`VONAGE_API_SECRET=${makeApiSecret()}`)).toEqual([]);
    expect(drops('the secret of vonage')).toEqual([]);
    expect(drops('')).toEqual([]);
  });

  test('in a decoded text nothing is: its places are none of the file', () => {
    expect(drops('VONAGE_API_SECRET=changeme')).toHaveLength(1);
    expect(drops('VONAGE_API_SECRET=changeme', { outer: inputOf('x') })).toEqual([]);
  });
});
