import { describe, expect, test, vi } from 'vitest';
import { layersOf, makeOnce, type LayerInput } from '../../../src/engine/layers.ts';
import type { TraceEvent } from '../../../src/engine/trace.ts';
import { inputOf } from '../../support/match-input.ts';

const PLAIN = 'vonage:\n  api_secret: "value & more of it"\n';
const encoded = (text: string, times: number): string =>
  times === 0 ? text : encoded(Buffer.from(text).toString('base64'), times - 1);

const allOf = (...of: Parameters<typeof layersOf>): readonly LayerInput[] => [...layersOf(...of)];

const steps = (layers: readonly LayerInput[]): readonly string[] =>
  layers.map(({ input }) => input.decodedFrom.join('>'));

describe('the texts to look at', () => {
  test('are the fragment’s own alone where nothing decodes', () => {
    const root = inputOf('plain text');
    expect(allOf(root)).toEqual([{ input: root, toFragment: expect.any(Function) }]);
  });

  test.each([1, 2, 3])('hold what was encoded %i times', (times) => {
    const layers = allOf(inputOf(`x: ${encoded(PLAIN, times)}`));
    const last = layers.find(({ input }) => input.text === PLAIN);
    expect(last?.input.decodedFrom).toEqual(Array.from({ length: times }, () => 'base64'));
  });

  test('go no deeper than three', () => {
    const layers = allOf(inputOf(`x: ${encoded(PLAIN, 4)}`));
    expect(Math.max(...layers.map(({ input }) => input.decodedFrom.length))).toBe(3);
    expect(layers.some(({ input }) => input.text === PLAIN)).toBe(false);
  });

  test('lead back to the fragment’s own characters, from any depth', () => {
    const inner = encoded(PLAIN, 2);
    const text = `before ${inner} after`;
    const layer = allOf(inputOf(text)).find(({ input }) => input.text === PLAIN);
    const start = PLAIN.indexOf('value');
    const span = layer?.toFragment({ start, end: start + 5 }) ?? { start: 0, end: 0 };
    expect(span.start).toBeGreaterThan(7);
    expect(span.end).toBeLessThanOrEqual(7 + inner.length);
    // What those characters encode holds the word, and hardly more.
    const place = text.slice(span.start, span.end);
    expect(place.length).toBeLessThan(24);
    const whole = layer?.toFragment({ start: 0, end: PLAIN.length });
    expect(whole?.start).toBe(7);
    // The last characters encode padding of the inner base64.
    expect(7 + inner.length - (whole?.end ?? 0)).toBeLessThan(5);
  });

  test('know the text that holds them, and where', () => {
    const text = `x: ${encoded(PLAIN, 1)}`;
    const [root, layer] = allOf(inputOf(text));
    expect(layer?.input.outer).toBe(root?.input);
    expect(layer?.input.outerSpan).toMatchObject({ start: 3 });
    expect(root?.input.outerSpan).toBeUndefined();
  });

  test('are told to whoever traces, by step and place', () => {
    const events: TraceEvent[] = [];
    const text = `x: ${encoded(PLAIN, 2)}`;
    allOf({ ...inputOf(text), trace: (event) => events.push(event) });
    expect(events.map(({ kind }) => kind)).toEqual(['decoded', 'decoded']);
    for (const event of events) expect(event).toMatchObject({ step: 'base64', span: { start: 3 } });
  });
});

describe('what would grow beyond its budget', () => {
  // Each line decodes in two ways, and what it decodes to does so again.
  const hostile = Array.from({ length: 400 }, (_, at) =>
    encoded(`${PLAIN}${encoded(PLAIN.repeat(30), 1)}${at}`, 2),
  ).join('\n');

  test('is cut, and said to be', () => {
    const onCut = vi.fn<() => void>();
    const layers = allOf(inputOf(hostile), onCut);
    expect(onCut).toHaveBeenCalledTimes(1);
    const decoded = layers.slice(1).reduce((sum, { input }) => sum + input.text.length, 0);
    expect(decoded).toBeLessThanOrEqual(Math.max(1 << 20, hostile.length));
  });

  test('is not said of what fits', () => {
    const onCut = vi.fn<() => void>();
    allOf(inputOf(`x: ${encoded(PLAIN, 3)}`), onCut);
    expect(onCut).not.toHaveBeenCalled();
  });
});

describe('work that rules share', () => {
  test('is done once for a key, also when it gives nothing', () => {
    const once = makeOnce(() => inputOf('x'));
    const make = vi.fn<() => undefined>(() => undefined);
    for (let time = 0; time < 3; time++) expect(once('key', make)).toBeUndefined();
    expect(make).toHaveBeenCalledTimes(1);
  });

  test('is done with the input it is for, and may share in turn', () => {
    const input = inputOf('text');
    const once = makeOnce(() => input);
    const length = once('outer', (self) => self.once('inner', ({ text }) => text.length) + 1);
    expect(length).toBe(5);
    expect(once('inner', () => 0)).toBe(4);
  });

  test('is done anew for each layer', () => {
    const layers = allOf(inputOf(`x: ${encoded(PLAIN, 2)}`));
    const texts = layers.map(({ input }) => input.once('text', ({ text }) => text));
    expect(texts).toEqual(layers.map(({ input }) => input.text));
    expect(steps(layers)).toEqual(['', 'base64', 'base64>base64']);
  });
});
