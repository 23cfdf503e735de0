import { expect, test } from 'vitest';
import { EXIT, exitCodeOf } from '../../../src/core/exit-code.ts';
import { testFinding } from '../../support/finding.ts';

test.each([
  ['everything was looked at and nothing found', 0, true, 0],
  ['something was found', 1, true, 1],
  ['something was found and something not looked at', 1, false, 1],
  ['nothing was found and something not looked at', 0, false, 2],
])('when %s, with %i findings and complete: %j, it is %i', (_, findings, complete, code) => {
  expect(exitCodeOf({ complete, findings: Array.from({ length: findings }, () => testFinding()) })).toBe(code);
});

test('the codes are those that are promised', () => {
  expect(EXIT).toEqual({ clean: 0, findings: 1, failure: 2, interrupted: 130 });
});
