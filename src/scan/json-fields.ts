// Typed reading of one JSON object that somebody else may have written. Every failure names the key and what was expected.

export interface JsonFields {
  readonly has: (key: string) => boolean;
  readonly text: (key: string) => string;
  readonly flag: (key: string) => boolean;
  /** A whole number that is not less than `least`. */
  readonly whole: (key: string, least: number) => number;
  readonly choice: <T extends string>(key: string, choices: readonly T[]) => T;
  /** A text of a form that a type guard knows. */
  readonly form: <T extends string>(key: string, isForm: (text: string) => text is T) => T;
  readonly object: (key: string) => JsonFields;
  readonly objects: (key: string) => readonly JsonFields[];
  readonly texts: (key: string) => readonly string[];
  readonly entries: () => readonly (readonly [string, unknown])[];
}

/** What a value is not; the caller adds which file it stands in. */
export class ShapeError extends Error {}

/** `where` names the object in messages, e.g. `findings[3]`; empty for the whole. */
export function jsonFields(value: unknown, where: string): JsonFields {
  const fields = objectOf(value, where);
  const nameOf = (key: string): string => (where === '' ? key : `${where}.${key}`);
  const take = <T>(key: string, what: string, isWanted: (value: unknown) => value is T): T => {
    const found = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (isWanted(found)) return found;
    throw new ShapeError(`${nameOf(key)} must be ${what}, not ${shorten(found)}`);
  };
  const list = (key: string): readonly unknown[] => take(key, 'a list', Array.isArray);
  return {
    has: (key) => Object.hasOwn(fields, key) && fields[key] !== undefined,
    text: (key) => take(key, 'a text', isText),
    flag: (key) => take(key, 'true or false', (found) => typeof found === 'boolean'),
    whole: (key, least) =>
      take(
        key,
        `a whole number from ${least}`,
        (found): found is number => typeof found === 'number' && Number.isSafeInteger(found) && found >= least,
      ),
    choice: (key, choices) =>
      take(key, `one of ${choices.join(', ')}`, (found): found is (typeof choices)[number] =>
        choices.some((one) => one === found),
      ),
    form: (key, isForm) => {
      const found = take(key, 'a text', isText);
      if (isForm(found)) return found;
      throw new ShapeError(`${nameOf(key)} is not of its form: ${shorten(found)}`);
    },
    object: (key) => jsonFields(take(key, 'an object', isObject), nameOf(key)),
    objects: (key) => list(key).map((one, at) => jsonFields(one, `${nameOf(key)}[${at}]`)),
    texts: (key) =>
      list(key).map((one, at) => {
        if (isText(one)) return one;
        throw new ShapeError(`${nameOf(key)}[${at}] must be a text, not ${shorten(one)}`);
      }),
    entries: () => Object.entries(fields),
  };
}

function objectOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value;
  throw new ShapeError(`${where === '' ? 'it' : where} must be an object, not ${shorten(value)}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

// A message repeats what is wrong, but not a page of it; and no text of it, which might be a secret that was revealed.
function shorten(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `a text of ${value.length} characters`;
  if (Array.isArray(value)) return 'a list';
  return isObject(value) ? 'an object' : JSON.stringify(value).slice(0, 40);
}
