// Values that stand for a secret kept elsewhere: look-ups, templates, vault references, masks, cipher text.

interface Check {
  readonly why: string;
  readonly shape: RegExp;
}

const CHECKS: readonly Check[] = [
  {
    why: 'a template',
    shape:
      /\$\{|\{\{|#@|<%|#\{|\$\(|%\(|\$\[\[|<\?|\{%|@\{|\$\{\{|^\{[\w.:-]{1,60}\}$|^%[\w$]{1,3}$|^<[^<>]{0,80}>$|^\[[^[\]]{1,80}\]$|^@[\w.]+\/?|^\$[A-Za-z_]|^%[A-Za-z_]\w*%$|^__\w+__$|^\{\d*\}$|^#\w+#$|^~\w+~$|^@@/,
  },
  {
    why: 'a look-up',
    shape:
      /process\.env|import\.meta|os\.environ|getenv|\bENV\[|^(?:env|config|var|local|data|settings|secrets|this|self|Deno|Bun|props|opts|options|args|cfg|conf|app)\.[A-Za-z_]|^%env\(|^env\(|\$\w+->|^Rails\.|::/,
  },
  {
    why: 'a vault reference',
    shape:
      /^(?:vault|op|ref\+\w+|secret|secrets|ssm|sops|arn|akv|gcp|gsm|awssm|aws-sm|aws-ssm|keyvault|berglas|doppler|bao|kms|sm|chamber|lastpass|lpass|pass|bw|keychain|infisical|conjur|file|env|sys|classpath)(?:store)?:(?:\/\/)?|^projects\/|@Microsoft\.KeyVault|^\{?resolve:|^\/run\/secrets\/|secretsmanager|^\/\/?[\w-]+\/|^AWS::|^!(?:Ref|Sub|vault|GetAtt)/i,
  },
  {
    why: 'cipher text',
    shape:
      /^ENC[[(]|^\{cipher\}|^\$ANSIBLE_VAULT|^AQICAH|^age1|^-----BEGIN AGE|^gAAAAA|^eyJpdiI6|^AQAAANCMnd8|^\{AQAA|^[A-Za-z0-9+/]{8,}={0,2}--[A-Za-z0-9+/]{8,}|^vault:v\d|^AgB[A-Za-z0-9+/]{60}|^U2FsdGVkX1|^\$(?:2[aby]|argon2|5|6|1)\$|^\{(?:SSHA|SHA|MD5|bcrypt|noop|aes|rsa|enc)[^{}]{0,12}\}|^(?:v\d{1,2}|enc(?:rypted)?|crypt|cipher|aes[\w-]{0,12}|rsa|kms|sealed|secretbox|fernet|pbe|gpg|pgp|jwe|\d:\d)[:.|!](?=[\w+/=:.-]{20,}$)/i,
  },
  {
    why: 'masked',
    shape:
      /\*{3,}|•{2,}|●{2,}|x{4,}|X{4,}|#{3,}|\.{3}|…|█|_{4,}|-{4,}|\?{3,}|\bREDACTED\b|FILTERED|\bHIDDEN\b|MASKED|\bREMOVED\b|SCRUBBED|OMITTED|CENSORED/,
  },
];

/** Why the value is no literal secret, or undefined. */
export function whyReference(value: string): string | undefined {
  return CHECKS.find(({ shape }) => shape.test(value))?.why;
}

const NOT_SECRETS: readonly Check[] = [
  { why: 'a UUID', shape: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i },
  {
    why: 'an address',
    shape:
      /:\/\/|^www\.|^[\w.+-]+@[\w-]+\.[\w.]+$|^(?:[\w-]+\.)+(?:com|net|org|io|dev|app|local|test|example|cloud)(?:[:/].*)?$/i,
  },
  {
    why: 'a path',
    shape:
      /^(?:\.{0,2}|~|[A-Za-z]:)[\\/]|\.(?:key|pem|json|txt|ya?ml|env|js|ts|py|php|rb|go|java|cs|html?|md|png|svg|conf|ini|xml|sh|log|crt|der|p12|dart|kt|vue|jsx|tsx|css)$|^\w+(?:\/[\w.-]+){1,}$/i,
  },
  // `_embedded.secrets.0.id`, `AlgorithmTypes.none`: no digit inside of a word, unlike a secret with dots.
  { why: 'a path of properties', shape: /^[A-Za-z_]{2,40}(?:\.(?:[A-Za-z_]{2,40}|\d{1,3})){1,8}$/ },
  { why: 'a media type', shape: /^(?:audio|video|image|text|application|multipart|font|model)\/[\w.+-]+/i },
  {
    why: 'a date or version',
    shape:
      /^\d{4}-\d\d-\d\d|^\d{1,2}[/.-](?:\d\d|[A-Z][a-z]{2})[/.-]\d{2,4}(?!\w)|^\d{9,10}:\d+;|^v?\d+\.\d+(?:\.\d+)?/,
  },
  { why: 'bytes of a registry', shape: /^hex(?:\([0-9ab]\))?:[0-9a-f]{2}$/ },
  { why: 'a time', shape: /^\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?$/ },
  { why: 'a digest', shape: /^(?:sha(?:1|224|256|384|512)|md5)[-:]/i },
  { why: 'a colour', shape: /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i },
  {
    why: 'a public or other provider’s token',
    shape:
      /^(?:(?:sk|pk|rk)[_-]|django-insecure-|GOCSPX-|(?:whsec|ghp|gho|ghs|github_pat|glpat|xox[abprs]|AKIA|ASIA|AIza|SG\.|key-|AC[0-9a-f]{32}|SK[0-9a-f]{32}|ya29\.|EAA|shp(?:at|ss|ca)|npm_|pypi-|dop_v1|rzp_|APA91|hf_|lin_api))/,
  },
  { why: 'a session id', shape: /^[12]_MX4/ },
  { why: 'a key block', shape: /-----BEGIN|^ssh-|^eyJ[\w-]+\.|^T1==|^LS0tLS1/ },
  {
    why: 'an id with a prefix',
    shape: /^(?:CON|MEM|USR|NAM|APP|ML|sess|req|evt|cus|price|prod|sub)[-_][0-9A-Za-z-]{8,}$/,
  },
];

/** Why the value is something other than a secret, or undefined. */
export function whyOtherThing(value: string): string | undefined {
  return NOT_SECRETS.find(({ shape }) => shape.test(value))?.why;
}
