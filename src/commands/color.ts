// Whether to use colour and links, by the conventions people expect: flag, NO_COLOR, FORCE_COLOR, terminal.

type Environment = Readonly<Record<string, string | undefined>>;

/** https://no-color.org: any non-empty value counts. A flag on the command line wins over both variables. */
export function wantsColor(flag: boolean | undefined, env: Environment, isTerminal: boolean): boolean {
  if (flag !== undefined) return flag;
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

/** OSC 8 links, only where the terminal says that it knows them: elsewhere they are litter. */
export function wantsHyperlinks(env: Environment, isTerminal: boolean): boolean {
  if (!isTerminal) return false;
  // VTE prints them right from 0.50 on; the others have had them since they set these variables.
  if (Number(env['VTE_VERSION'] ?? 0) >= 5000) return true;
  if (env['WT_SESSION'] || env['KONSOLE_VERSION'] || env['KITTY_WINDOW_ID']) return true;
  return ['iTerm.app', 'WezTerm', 'vscode', 'ghostty'].includes(env['TERM_PROGRAM'] ?? '');
}
