// Keys and lines from a terminal. With raw mode a key counts at once; without it, with the return key.

import { ScanError } from '../core/errors.ts';
import type { CommandContext } from './command.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const ESCAPE = '\u001b';
const ESCAPE_SEQUENCE = new RegExp(`${ESCAPE}[[O][0-9;]{0,16}[A-Za-z~]`, 'g');
const BACKSPACES: readonly string[] = ['\u007f', '\b'];

export interface Keys {
  /** The next key of those wanted; others are passed over. Undefined at the end of input. */
  readonly choose: (wanted: readonly string[]) => Promise<string | undefined>;
  /** A line as typed, shown while it is typed. */
  readonly line: () => Promise<string | undefined>;
  readonly close: () => void;
}

export function openKeys({ stdin, stdout }: Pick<CommandContext, 'stdin' | 'stdout'>): Keys {
  const isRaw = stdin.setRawMode !== undefined;
  stdin.setRawMode?.(true);
  const characters = charactersOf(stdin);
  const next = async (): Promise<string | undefined> => {
    const { value, done } = await characters.next();
    if (value === CTRL_C) throw new ScanError('interrupted', 'Interrupted.');
    return done === true || value === CTRL_D ? undefined : value;
  };
  return {
    async choose(wanted) {
      for (let key = await next(); key !== undefined; key = await next()) {
        const folded = key.toLowerCase();
        if (wanted.includes(folded)) return folded;
      }
      return undefined;
    },
    async line() {
      let typed = '';
      for (let key = await next(); key !== undefined; key = await next()) {
        // Line mode hands over what follows a chosen key, its return included.
        if ((key === '\r' || key === '\n') && (isRaw || typed !== '')) return typed;
        const edited = edit(typed, key);
        if (isRaw) stdout.write(edited.echo);
        typed = edited.typed;
      }
      return typed === '' ? undefined : typed;
    },
    close() {
      stdin.setRawMode?.(false);
      void characters.return(undefined);
    },
  };
}

function edit(typed: string, key: string): { readonly typed: string; readonly echo: string } {
  if (BACKSPACES.includes(key)) return { typed: typed.slice(0, -1), echo: typed === '' ? '' : '\b \b' };
  return /^\p{Cc}$/u.test(key) ? { typed, echo: '' } : { typed: typed + key, echo: key };
}

async function* charactersOf(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of stdin) {
    // An arrow key is ESC [ A, and must not count as the letter; a terminal sends it in one piece.
    for (const character of decoder.decode(chunk, { stream: true }).replaceAll(ESCAPE_SEQUENCE, '')) yield character;
  }
  return undefined;
}
