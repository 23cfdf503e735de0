import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { SEVERITIES } from '../../../src/core/kind.ts';
import { createPaint } from '../../../src/reporters/paint.ts';

describe('without colour', () => {
  test('every style gives its text back', () => {
    const paint = createPaint({ color: false, hyperlinks: false });
    for (const style of [paint.bold, paint.dim, paint.good, paint.bad, paint.secret]) expect(style('x')).toBe('x');
    for (const severity of SEVERITIES) expect(paint.severity(severity, 'x')).toBe('x');
    expect(paint.link('file:///a', 'x')).toBe('x');
  });
});

describe('with colour', () => {
  const paint = createPaint({ color: true, hyperlinks: true });

  test('every style ends what it begins, also where standard output is no terminal', () => {
    for (const style of [paint.bold, paint.dim, paint.good, paint.bad, paint.secret]) {
      const painted = style('x');
      expect(stripVTControlCharacters(painted)).toBe('x');
      expect(painted).not.toBe('x');
      expect(painted.match(/\u001b\[\d+m/g)?.length).toBe(2);
    }
  });

  test('severities differ', () => {
    expect(new Set(SEVERITIES.map((severity) => paint.severity(severity, 'x'))).size).toBe(SEVERITIES.length);
  });

  test('a link carries its address, and only its text is seen', () => {
    const link = paint.link('file:///a', 'x');
    expect(link).toContain('file:///a');
    expect(stripVTControlCharacters(link)).toBe('x');
  });

  test('links are a choice of their own', () => {
    expect(createPaint({ color: true, hyperlinks: false }).link('file:///a', 'x')).toBe('x');
    expect(createPaint({ color: false, hyperlinks: true }).bold('x')).toBe('x');
  });
});
