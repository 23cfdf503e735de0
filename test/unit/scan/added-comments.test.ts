import { describe, expect, test } from 'vitest';
import { addedCommentNotice, splitAllows } from '../../../src/scan/added-comments.ts';

function addedLines(text: string, ...earlier: readonly string[]): readonly number[] {
  const { known, added } = splitAllows({ text, earlier }, ['gitleaks']);
  const all = splitAllows({ text, earlier: [] }, ['gitleaks']).added;
  expect([...known, ...added].toSorted((a, b) => a.line - b.line)).toEqual(all);
  return added.map((allow) => allow.line);
}

describe('comments that a change adds (gitleaks#1923, openrag#960)', () => {
  const old = 'a\nk = "x" // vonguard:allow\nb\n// vonguard:allow\nk2 = "y"\n';

  test('those that stood there before are not added, wherever they moved', () => {
    expect(addedLines(old, old)).toEqual([]);
    expect(addedLines(`new\n\n${old}`, old)).toEqual([]);
    expect(addedLines(old.replaceAll('\n', '\r\n'), old)).toEqual([]);
  });

  test('in a new file all are', () => {
    expect(addedLines(old)).toEqual([2, 4]);
  });

  test('a new comment is, one of another tool too', () => {
    expect(addedLines(`${old}k3 = "z" # gitleaks:allow\n`, old)).toEqual([6]);
  });

  test('an old comment over a line that changed is, since it hides something new', () => {
    expect(addedLines(old.replace('"x"', '"another"'), old)).toEqual([2]);
    expect(addedLines(old.replace('"y"', '"another"'), old)).toEqual([4]);
  });

  test('of several earlier versions any will do', () => {
    expect(addedLines(old, 'a\n', old)).toEqual([]);
  });

  test('a notice names the place and whose comment it is', () => {
    const [own, foreign] = splitAllows({ text: 'a // vonguard:allow\nb // gitleaks:allow', earlier: [] }, [
      'gitleaks',
    ]).added;
    const texts = [own, foreign].map((allow) => allow && addedCommentNotice(allow, 'src/a.ts'));
    expect(texts).toEqual([
      expect.stringContaining('a comment at src/a.ts:1'),
      expect.stringContaining('a comment of gitleaks at src/a.ts:2'),
    ]);
  });
});
