import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/config/parse-config.ts';
import { loadBuiltInRules } from '../../../src/rules/built-in.ts';
import { chooseRules, ownRules } from '../../../src/scan/choose-rules.ts';
import { ruleFile } from '../../support/policy.ts';

const RULE = (id: string): string => ruleFile({ id });
const [FIRST = '', SECOND = ''] = loadBuiltInRules().map(({ id }) => id);

async function idsOf(config: string, files: ReadonlyMap<string, string> = new Map()): Promise<readonly string[]> {
  const read = async (file: string): Promise<string | undefined> => Promise.resolve(files.get(file));
  return (await chooseRules(parseConfig(config, '.vonguard.yaml'), read)).rules.map(({ id }) => id);
}

describe('the rules of a scan', () => {
  test('are the built-in ones without a configuration', async () => {
    expect(await idsOf('')).toEqual(loadBuiltInRules().map(({ id }) => id));
  });

  test('are those that are enabled, less those that are disabled', async () => {
    expect(await idsOf(`rules: {enable: [${SECOND}, ${FIRST}]}`)).toEqual([FIRST, SECOND]);
    expect(await idsOf(`rules: {disable: [${FIRST}]}`)).toEqual(
      loadBuiltInRules()
        .map(({ id }) => id)
        .slice(1),
    );
  });

  test('and the user’s own, behind them, file by file', async () => {
    const files = new Map([
      ['a.yaml', RULE('acme-a')],
      ['b.yaml', RULE('acme-b')],
    ]);
    expect((await idsOf('rules: {files: [b.yaml, a.yaml]}', files)).slice(-2)).toEqual(['acme-b', 'acme-a']);
    expect(await idsOf('rules: {files: [a.yaml], enable: [acme-a]}', files)).toEqual(['acme-a']);
  });
});

describe('what would switch off more than meant is refused', () => {
  const files = new Map([
    ['a.yaml', RULE('acme-a')],
    ['same.yaml', RULE('acme-a')],
    ['ours.yaml', RULE(FIRST)],
  ]);

  test.each<[string, string, RegExp]>([
    ['rules: {disable: [nonsense]}', 'config', /^\.vonguard\.yaml: there is no rule `nonsense`\.$/],
    [`rules: {enable: [${FIRST}x]}`, 'config', /Did you mean/],
    // Not said again: it looks like what somebody meant to allow.
    ['rules: {disable: [9hx2Kq7PzW4m]}', 'config', /there is no rule `… \(12 characters\)`/],
    ['rules: {disable: [constructor]}', 'config', /there is no rule `constructor`/],
    ['allow:\n  - rule: acme-a', 'config', /^\.vonguard\.yaml:2: there is no rule `acme-a`/],
    ['rules: {files: [a.yaml], enable: [acme-a], disable: [acme-a]}', 'config', /`disable` names `acme-a`/],
    [
      `rules: {disable: [${loadBuiltInRules()
        .map(({ id }) => id)
        .join(', ')}]}`,
      'config',
      /leaves no rule on/,
    ],
    ['rules: {files: [none.yaml]}', 'config', /names the rule file none\.yaml, which does not exist/],
    ['rules: {files: [a.yaml, same.yaml]}', 'rule', /^same\.yaml:2: another rule has the `id` `acme-a`/],
    ['rules: {files: [a.yaml, a.yaml]}', 'rule', /^a\.yaml:2: another rule has the `id`/],
    ['rules: {files: [ours.yaml]}', 'rule', /^ours\.yaml:2: another rule has the `id`/],
  ])('%s', async (config, code, message) => {
    const failure = await idsOf(config, files).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  test('an allow entry may name a rule of the user’s own file', async () => {
    expect(await idsOf('rules: {files: [a.yaml]}\nallow:\n  - rule: acme-a', files)).toContain('acme-a');
  });
});

test('without own files none is read', async () => {
  const config = parseConfig('', 'x');
  const read = async (): Promise<never> => Promise.reject(new Error('read'));
  expect(await ownRules(config, read)).toEqual([]);
});
