// The tests that start the program run what a user runs: the built bundle, made fresh once per run.
import { execFileSync } from 'node:child_process';

export default function setup(): void {
  if (process.env['VONGUARD_TEST_NO_BUILD'] === '1') return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: new URL('..', import.meta.url), stdio: 'inherit' });
}
