// Path patterns as .gitignore's readers expect them, matched by picomatch. The patterns may come from the
// repository under scan, so their shape is limited: a match must not take long.

// Within a segment of 255 characters three stars cost 255³/6 steps at worst (measured: 22 ms), four would be seconds;
// of `**` over a path of 4,000 characters two cost 6 ms, three 3.4 s.
const MAX_STARS = 3;
const MAX_GLOBSTARS = 2;
const MAX_LENGTH = 500;

export type PathMatcher = (path: string) => boolean;

/** The end of a sentence that begins with the pattern when it is not allowed, or nothing. */
export function checkPattern(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) return `is longer than ${MAX_LENGTH} characters`;
  // picomatch would read it as "everything but", and leave out the whole repository.
  if (pattern.startsWith('!')) return 'starts with `!`; name what is meant, not its opposite';
  if (pattern.includes('\\')) return 'holds `\\`; write paths with `/`';
  if (/^(?:\.\.(?:\/|$)|[A-Za-z]:)/.test(pattern)) return 'leads out of the root; patterns are relative to it';
  if (pattern.split('**').length - 1 > MAX_GLOBSTARS) return `has \`**\` more than ${MAX_GLOBSTARS} times`;
  if (pattern.split('/').some((segment) => segment !== '**' && starsIn(segment) > MAX_STARS)) {
    return `has more than ${MAX_STARS} stars between two slashes`;
  }
  return /^[/.]*$/.test(pattern) ? 'names nothing' : undefined;
}

/**
 * Whether a path (relative to the root, with `/`) is meant by any of the patterns. A pattern without a slash
 * means that name at any depth, one with a slash the path from the root; a directory means all below it.
 */
export async function createPathMatcher(patterns: readonly string[]): Promise<PathMatcher> {
  if (patterns.length === 0) return () => false;
  // 23 ms to load: only for those who have patterns.
  const { default: picomatch } = await import('picomatch');
  const matchers = patterns.map((pattern) =>
    picomatch([...globsOf(pattern)], { dot: true, noextglob: true, nonegate: true }),
  );
  return (path) => matchers.some((matches) => matches(path));
}

function starsIn(segment: string): number {
  return segment.split(/[*{]/).length - 1;
}

function globsOf(pattern: string): readonly string[] {
  // Parentheses are part of names (Next.js) and would be groups of a regular expression here.
  const plain = pattern
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '')
    .replaceAll(/[()|+]/g, '\\$&');
  const anchored = /^\.?\//.test(pattern) || plain.includes('/');
  const from = anchored ? plain : `**/${plain}`;
  return plain.endsWith('**') ? [from] : [from, `${from}/**`];
}
