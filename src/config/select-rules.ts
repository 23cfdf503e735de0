import { ScanError } from '../core/errors.ts';
import type { Rule } from '../core/rule.ts';
import type { Config } from './config.ts';
import { suggestion } from './nearest.ts';

/**
 * The rules that the configuration leaves on.
 * @throws ScanError `config` when it names a rule that there is not
 */
export function selectRules(
  rules: readonly Rule[],
  { rules: { enable, disable }, allow, file }: Config,
): readonly Rule[] {
  const ids = rules.map((rule) => rule.id);
  const named = [...enable, ...disable].map((id) => ({ id, where: file ?? 'the configuration' }));
  const allowed = allow.flatMap((entry) => entry.rules.map((id) => ({ id, where: entry.where })));
  const unknown = [...named, ...allowed].find(({ id }) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new ScanError(
      'config',
      `${unknown.where}: there is no rule \`${unknown.id}\`.${suggestion(unknown.id, ids)}`,
      {
        hint: 'vonguard rules list names all rules.',
      },
    );
  }
  const chosen = rules.filter(({ id }) => (enable.length === 0 || enable.includes(id)) && !disable.includes(id));
  if (chosen.length > 0) return chosen;
  // A scan without rules would call everything clean.
  throw new ScanError('config', `${file ?? 'The configuration'} leaves no rule on.`);
}
