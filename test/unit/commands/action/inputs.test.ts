import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INPUTS, MODES, readInputs, type InputName } from '../../../../src/commands/action/inputs.ts';
import { anyText } from '../../../support/noise.ts';

/** As the runner hands them over: upper case, dashes kept. */
function read(inputs: Partial<Record<InputName, string>> = {}): ReturnType<typeof readInputs> {
  return readInputs(
    Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  );
}

describe('without inputs', () => {
  test('everything is at its default, and what has none is not there', () => {
    expect(read()).toStrictEqual({
      mode: 'auto',
      failOn: 'low',
      summary: true,
      annotations: true,
      comment: false,
      directory: '.',
    });
  });

  test('an input that is empty or blank is none', () => {
    const blank = Object.fromEntries(Object.keys(INPUTS).map((name) => [name, ' \n']));
    expect(read(blank)).toStrictEqual(read());
  });

  test('a default that only the runner can fill in is none', () => {
    expect(read()).not.toHaveProperty('token');
    expect(read({ 'github-token': 'made up' }).token).toBe('made up');
  });
});

describe('an input', () => {
  test('is trimmed', () => {
    expect(read({ base: '  main\n', 'sarif-file': ' a b.sarif ' })).toMatchObject({
      base: 'main',
      sarifFile: 'a b.sarif',
    });
  });

  test.each(MODES)('mode %s is known in any case', (mode) => {
    expect(read({ mode: mode.toUpperCase() }).mode).toBe(mode);
  });

  test.each<[InputName, string]>([
    ['summary', 'TRUE'],
    ['annotations', 'True'],
    ['comment', 'true'],
  ])('%s: %s is on', (name, value) => {
    expect(read({ [name]: value })).toMatchObject({ [name]: true });
  });

  test('fail-on takes every severity, and never', () => {
    for (const value of ['low', 'medium', 'high', 'critical', 'never'])
      expect(read({ 'fail-on': value }).failOn).toBe(value);
  });
});

describe('what is no value of an input is refused, with what would be', () => {
  test.each<[InputName, string, string]>([
    ['mode', 'all', 'The input "mode" must be one of auto, diff, history, scan, not "all".'],
    ['mode', 'constructor', 'must be one of auto'],
    ['fail-on', 'none', 'The input "fail-on" must be one of low, medium, high, critical, never, not "none".'],
    ['min-confidence', 'critical', 'The input "min-confidence" must be one of low, medium, high, not "critical".'],
    ['summary', 'yes', 'The input "summary" must be one of true, false, not "yes".'],
    ['comment', '1', 'The input "comment" must be one of true, false'],
    // git would take it for an option.
    ['base', '--upload-pack=x', 'The input "base" must be a commit, branch or tag, not "--upload-pack=x".'],
    ['head', '-n', 'The input "head" must be a commit, branch or tag, not "-n".'],
  ])('%s: %s', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'usage', message: expect.stringContaining(message) }),
    );
  });

  test('no text makes reading end in anything but inputs or a message', () => {
    const names = fc.constantFrom(...(Object.keys(INPUTS) as InputName[]));
    fc.assert(
      fc.property(names, anyText(), (name, value) => {
        try {
          read({ [name]: value });
        } catch (error) {
          expect(error).toMatchObject({ code: 'usage', message: expect.stringContaining(`"${name}"`) });
        }
      }),
    );
  });
});
