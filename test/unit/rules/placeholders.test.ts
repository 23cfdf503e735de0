import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GENERATOR_NAMES, fillPlaceholders, unknownTemplate } from '../../../src/rules/placeholders.ts';

describe('a template is filled', () => {
  test.each<[string, RegExp]>([
    ['{{digits:5}}', /^\d{5}$/],
    ['{{hex:8}}', /^(?=.*\d)(?=.*[a-f])[0-9a-f]{8}$/],
    ['{{base62:16}}', /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[0-9A-Za-z]{16}$/],
    ['{{base62}}', /^[0-9A-Za-z]{16}$/],
    ['{{base62:0}}', /^$/],
    ['{{hex:1}}', /^[0-9a-f]$/],
    ['{{hex:999}}', /^[0-9a-f]{999}$/],
    ['{{project}}', /^4[567]\d{6}$/],
    ['{{uuid}}', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/],
    ['{{t1}}', /^T1==[A-Za-z0-9+/]+={0,2}$/],
    ['{{jwt:2}}', /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{342}$/],
    ['{{pem}}', /^-----BEGIN PRIVATE KEY-----\n[A-Za-z0-9+/]{64}\n-----END PRIVATE KEY-----\n$/],
    ['{{pem:2}}', /^-----BEGIN PRIVATE KEY-----\\n[^\n]+\\n$/],
  ])('%s', (template, form) => {
    expect(fillPlaceholders(template)).toMatch(form);
  });

  test('as a Basic header carries key and secret', () => {
    expect(atob(fillPlaceholders('{{basic}}'))).toMatch(/^[0-9a-f]{8}:[0-9A-Za-z]{16}$/);
    expect(atob(fillPlaceholders('{{base64:9}}'))).toMatch(/^[0-9A-Za-z]{9}$/);
  });

  test('the same every time, and otherwise for another seed, place or text', () => {
    const texts = ['{{base62}}', 'a={{base62}}'].flatMap((text) =>
      [0, 1, 2].map((seed) => fillPlaceholders(text, seed)),
    );
    expect(texts).toEqual(
      ['{{base62}}', 'a={{base62}}'].flatMap((text) => [0, 1, 2].map((seed) => fillPlaceholders(text, seed))),
    );
    expect(new Set(texts).size).toBe(texts.length);
    const [first, second] = fillPlaceholders('{{base62}} {{base62}}').split(' ');
    expect(first).not.toBe(second);
  });
});

describe('what is no template of ours stays as it is', () => {
  // The names of what every object has are somebody else's templates too.
  test.each([
    '{{constructor}}',
    '{{ base62 }}',
    '{{base62:1000}}',
    '{{base62:-1}}',
    '{{BASE62}}',
    '{{secret}}',
    '{base62}',
    '{{{hex}',
    '',
    '$& $1 $$',
  ])('%s', (text) => {
    expect(fillPlaceholders(text)).toBe(text);
  });

  test('what is filled in is not read as a replacement pattern', () => {
    expect(fillPlaceholders('$&{{digits:2}}$1')).toMatch(/^\$&\d\d\$1$/);
  });

  test('only templates change, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        fc.pre(!/[{}]/.test(before + after));
        const filled = fillPlaceholders(`${before}{{hex:12}}${after}`);
        expect(filled.slice(0, before.length)).toBe(before);
        expect(filled.slice(before.length + 12)).toBe(after);
      }),
    );
  });
});

describe('a template that nothing fills', () => {
  test.each([
    ['{{hex}} {{secret}} {{other}}', '{{secret}}'],
    ['{{constructor}}', '{{constructor}}'],
    ['{{base64:8}} {{base32:8}}', '{{base32:8}}'],
  ])('in %s is %s', (text, template) => {
    expect(unknownTemplate(text)).toBe(template);
  });

  test('is none where all are known, and where braces hold something else', () => {
    expect(unknownTemplate(GENERATOR_NAMES.map((name) => `{{${name}}}`).join(' '))).toBeUndefined();
    expect(unknownTemplate('{{ x }} {{X}} {{}}')).toBeUndefined();
  });
});
