import { describe, expect, test } from 'vitest';
import { wantsColor, wantsHyperlinks } from '../../../src/commands/color.ts';

describe('colour', () => {
  test.each([
    ['on a terminal', undefined, {}, true, true],
    ['not in a pipe', undefined, {}, false, false],
    ['not with NO_COLOR', undefined, { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', undefined, { NO_COLOR: '' }, true, true],
    ['forced in a pipe', undefined, { FORCE_COLOR: '1' }, false, true],
    ['an empty FORCE_COLOR forces', undefined, { FORCE_COLOR: '' }, false, true],
    ['FORCE_COLOR=0 forbids', undefined, { FORCE_COLOR: '0' }, true, false],
    ['NO_COLOR wins over FORCE_COLOR', undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['the flag wins over NO_COLOR', true, { NO_COLOR: '1' }, false, true],
    ['the flag wins over FORCE_COLOR', false, { FORCE_COLOR: '1' }, true, false],
    ['not on a dumb terminal', undefined, { TERM: 'dumb' }, true, false],
  ] as const)('%s', (_name, flag, env, isTerminal, wanted) => {
    expect(wantsColor(flag, env, isTerminal)).toBe(wanted);
  });
});

describe('links', () => {
  test.each([
    [{}, true, false],
    [{ VTE_VERSION: '6003' }, true, true],
    [{ VTE_VERSION: '4000' }, true, false],
    [{ TERM_PROGRAM: 'vscode' }, true, true],
    [{ TERM_PROGRAM: 'Apple_Terminal' }, true, false],
    [{ WT_SESSION: 'x' }, true, true],
    [{ WT_SESSION: 'x' }, false, false],
  ])('%j, terminal %s → %s', (env, isTerminal, wanted) => {
    expect(wantsHyperlinks(env, isTerminal)).toBe(wanted);
  });
});
