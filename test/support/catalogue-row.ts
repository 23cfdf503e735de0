// What a row of the catalogue is, and the pieces that rows are made of: generators in place of secrets.

export interface Fact {
  /** What the row is about; the name of its test. */
  readonly name: string;
  /** How it is written, with generators in place of secrets; looked at as a file of this path. */
  readonly text: string;
  readonly path?: string;
  /** Ids of the rules that report it, or why none does. */
  readonly covered: readonly string[] | string;
}

export interface Section {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export const KEY_VALUE = '{{hex:8}}';
export const SECRET_VALUE = '{{base62:16}}';
export const SIG = '{{base62:50}}';
export const APP = '{{uuid}}';
export const PROJECT = '{{project}}';
export const HEX40 = '{{hex:40}}';
export const PEM = '{{pem:1}}';
export const PEM_ESCAPED = '{{pem:2}}';

export const SECRET = ['vonage-api-secret'];
export const CALL = ['vonage-api-secret-call'];
export const QUERY = ['vonage-api-secret-query'];
export const BASIC = ['vonage-basic-auth'];
export const USERINFO = ['vonage-userinfo'];
export const SIGNATURE = ['vonage-signature-secret'];
export const KEY = ['vonage-application-private-key'];
export const VIDEO = ['opentok-secret'];
export const BUSINESS = ['vonage-business-secret'];
export const RUNTIME = ['vonage-cloud-runtime-secret'];
export const STUDIO = ['vonage-ai-studio-key'];
export const NO_SECRET = 'no secret: it names the account and is given as `related`';

export type Row = readonly [name: string, text: string, covered: Fact['covered'], path?: string];

export function section(title: string, rows: readonly Row[]): Section {
  return {
    title,
    facts: rows.map(([name, text, covered, path]) => ({
      name,
      text,
      covered,
      ...(path !== undefined && { path }),
    })),
  };
}
