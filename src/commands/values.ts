// Typed reading of parsed arguments. The parser has checked types and names already:
// a value of another type here is a defect of ours and says so.

import { ScanError } from '../core/errors.ts';
import type { Arguments } from './command.ts';

export function textOf(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || typeof value === 'string') return value;
  throw unexpected(name, value);
}

export function numberOf(args: Arguments, name: string): number | undefined {
  const value = args[name];
  if (value === undefined || typeof value === 'number') return value;
  throw unexpected(name, value);
}

export function flagOf(args: Arguments, name: string): boolean | undefined {
  const value = args[name];
  if (value === undefined || typeof value === 'boolean') return value;
  throw unexpected(name, value);
}

export function isOn(args: Arguments, name: string): boolean {
  return flagOf(args, name) === true;
}

export function listOf(args: Arguments, name: string): readonly string[] {
  const value = args[name];
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'string') return [value];
  throw unexpected(name, value);
}

function unexpected(name: string, value: unknown): ScanError {
  return new ScanError('internal', `The argument ${name} has the unexpected type ${typeof value}.`);
}
