import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isMissing, ScanError, toErrorMessage, toScanError } from '../../../src/core/errors.ts';
import { EXIT, exitCodeOf } from '../../../src/core/exit-code.ts';
import { CONFIDENCES, SEVERITIES, compareSeverity, isAtLeast } from '../../../src/core/kind.ts';
import { isOid } from '../../../src/core/oid.ts';
import { describeProvenance } from '../../../src/core/provenance.ts';
import { testCommit, testFinding } from '../../support/finding.ts';

function systemError(fail: () => unknown): unknown {
  try {
    return fail();
  } catch (error) {
    return error;
  }
}

describe('an error of a scan', () => {
  test('keeps code, cause, hint and path, and has only those that were given', () => {
    const cause = new Error('inner');
    const error = new ScanError('unreadable', 'Could not read a.', { cause, hint: 'Try again.', path: 'a' });
    expect(error).toMatchObject({ name: 'ScanError', code: 'unreadable', hint: 'Try again.', path: 'a', cause });
    expect(JSON.parse(JSON.stringify(new ScanError('usage', 'No.')))).toEqual({ name: 'ScanError', code: 'usage' });
    expect('cause' in new ScanError('usage', 'No.')).toBe(false);
  });

  test('whatever was thrown becomes one', () => {
    const known = new ScanError('config', 'Wrong.');
    expect(toScanError(known, 'git-failed')).toBe(known);
    expect(toScanError(new Error('boom'))).toMatchObject({ code: 'internal', message: 'boom' });
    expect(toScanError(new Error('boom'), 'git-failed')).toMatchObject({ code: 'git-failed' });
    expect(toScanError('text')).toMatchObject({ code: 'internal', message: 'text', cause: 'text' });
    expect(toScanError(undefined)).toMatchObject({ message: 'undefined' });
  });

  test('a defect of ours says no more than what kind it is: JavaScript quotes what it stumbled over', () => {
    for (const fail of [
      (): unknown => JSON.parse('made-up value'),
      (): unknown => Object.assign('made-up value', { length: 1 }),
      (): unknown => decodeURIComponent('made-up value%'),
      (): unknown => ''.normalize('made-up value'),
      (): unknown => Reflect.get(Object('made-up value'), 'x').y,
    ]) {
      const cause = systemError(fail) as Error;
      const error = toScanError(cause);
      expect(error).toMatchObject({ code: 'internal', message: expect.stringContaining(`(${cause.name})`), cause });
      expect(`${error.message} ${error.hint}`).not.toContain('made-up');
    }
    const cause = new TypeError('fetch failed');
    expect(toScanError(cause, 'output')).toMatchObject({ code: 'output', message: 'fetch failed' });
  });

  test('what the system refused to show is unreadable, and named', () => {
    const refused = systemError(() => readFileSync('/no/such file'));
    const message = 'Could not read /no/such file: no such file or directory';
    expect(toScanError(refused)).toMatchObject({ code: 'unreadable', message, path: '/no/such file' });
    expect(toScanError(refused, 'output')).toMatchObject({ code: 'output', message: 'no such file or directory' });
  });

  test('an abort is an interruption, whatever code was meant', () => {
    const controller = new AbortController();
    controller.abort();
    expect(toScanError(controller.signal.reason, 'git-failed')).toMatchObject({ code: 'interrupted' });
  });

  test.each<[unknown, string]>([
    [new Error('x'), 'x'],
    ['x', 'x'],
    [7, '7'],
    [null, 'null'],
    [{ toString: () => 'own' }, 'own'],
    [systemError(() => readFileSync('/no/such file')), 'no such file or directory'],
    [systemError(() => readFileSync(import.meta.dirname)), 'illegal operation on a directory'],
  ])('the message of %j', (thrown, message) => {
    expect(toErrorMessage(thrown)).toBe(message);
  });
});

describe('exit codes', () => {
  test.each([
    ['clean', [], true, EXIT.clean],
    ['not all was looked at', [], false, EXIT.failure],
    ['findings', [testFinding()], true, EXIT.findings],
    ['findings, and not all was looked at', [testFinding()], false, EXIT.findings],
  ] as const)('%s', (_, findings, complete, code) => {
    expect(exitCodeOf({ findings, complete })).toBe(code);
  });

  test('are the documented numbers', () => {
    expect(EXIT).toEqual({ clean: 0, findings: 1, failure: 2, interrupted: 130 });
  });
});

describe('scales', () => {
  test('a confidence is at least itself and all below it', () => {
    for (const [at, one] of CONFIDENCES.entries()) {
      for (const [other, minimum] of CONFIDENCES.entries()) expect(isAtLeast(one, minimum)).toBe(at >= other);
    }
  });

  test('severities sort the worst first', () => {
    expect([...SEVERITIES].toSorted(compareSeverity)).toEqual([...SEVERITIES].toReversed());
    for (const one of SEVERITIES) expect(compareSeverity(one, one)).toBe(0);
  });
});

describe('object ids', () => {
  test.each<[string, boolean]>([
    ['a'.repeat(40), true],
    ['0'.repeat(64), true],
    ['a'.repeat(39), false],
    ['a'.repeat(41), false],
    ['A'.repeat(40), false],
    [`${'a'.repeat(40)}\n`, false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isOid(text)).toBe(expected);
  });
});

test('a provenance is described by its path, an object by its type and id', () => {
  const { oid } = testCommit('a');
  expect(describeProvenance({ kind: 'file', path: 'src/a.ts' })).toBe('src/a.ts');
  expect(describeProvenance({ kind: 'stdin', path: 'stdin' })).toBe('stdin');
  expect(describeProvenance({ kind: 'object', oid, type: 'blob' })).toBe(`blob ${oid}`);
});

test('what is missing is told by the code of the system, whether itself or a directory above is not there', () => {
  const missing = systemError(() => readFileSync('/nowhere/at/all'));
  const below = systemError(() => readFileSync(`${import.meta.filename}/below`));
  const closed = systemError(() => readFileSync('/'));
  expect([missing, below, closed, new Error('ENOENT'), 'ENOENT'].map(isMissing)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
