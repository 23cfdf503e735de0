import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPattern, createPathMatcher } from '../../../src/config/paths.ts';

async function matches(pattern: string, file: string): Promise<boolean> {
  expect(checkPattern(pattern)).toBeUndefined();
  return (await createPathMatcher([pattern]))(file);
}

describe('path patterns', () => {
  test.each([
    ['*.md', 'README.md', true],
    ['*.md', 'docs/deep/README.md', true],
    ['*.md', 'README.mdx', false],
    ['test/**', 'test/a/b.ts', true],
    ['test/**', 'src/test/b.ts', false],
    ['test/', 'test/a/b.ts', true],
    ['test/', 'src/test/b.ts', true],
    ['/test', 'src/test/b.ts', false],
    ['/test', 'test/b.ts', true],
    ['./test/a.ts', 'test/a.ts', true],
    ['test/fixtures', 'test/fixtures/deep/a.env', true],
    ['test/fixtures', 'test/fixtures.ts', false],
    ['.env.example', '.env.example', true],
    ['.env.example', 'apps/web/.env.example', true],
    ['**/*.env', '.env', true],
    ['apps/*/.env', 'apps/web/.env', true],
    ['apps/*/.env', 'apps/web/x/.env', false],
    ['app/(group)/page.tsx', 'app/(group)/page.tsx', true],
    ['c++/x', 'c++/x', true],
    ['{a,b}/x', 'b/x', true],
    ['src', 'src', true],
    ['Test/**', 'test/a', false],
  ])('%s on %s: %s', async (pattern, file, expected) => {
    expect(await matches(pattern, file)).toBe(expected);
  });

  test('without patterns nothing is meant', async () => {
    expect((await createPathMatcher([]))('any')).toBe(false);
  });

  test('the costliest shapes that are allowed come to an end', async () => {
    expect(await matches('*a*a*b', 'a'.repeat(255))).toBe(false);
    expect(await matches('**/a/**/a/b', 'a/'.repeat(2000))).toBe(false);
    expect(await matches('{a,a}{a,a}{a,a}b', 'a'.repeat(255))).toBe(false);
  });

  test('a pattern without special characters means itself', async () => {
    const name = fc.stringMatching(/^[a-z0-9_()+.-]{1,12}$/).filter((text) => !/^\.+$/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (segments) => {
        expect(await matches(`/${segments.join('/')}`, segments.join('/'))).toBe(true);
        expect(await matches(`/${segments.join('/')}`, `other/${segments.join('/')}`)).toBe(segments[0] === 'other');
      }),
      { numRuns: 200 },
    );
  });
});
