import { classChanges, wordiness } from './randomness.ts';
import { countClasses } from './shape.ts';

// Words that stand where a secret should: `your_api_secret`, `MyBrandNewS3cret1`, `xxxx`, `abcd1234`, keyboard rows.

// Words of samples, in the languages that Vonage code is seen in. A value made of nothing else is no secret.
const SAMPLE_WORDS = new Set(
  `a an and any api app apps account abc abcd abcdef access add all an as at auth awesome bar baz bar brand bogus be by can change changed changeit changeme change char chars client code com
   config consumer copy correct credential credentials dashboard data default demo dev development do doe dont dummy edit empty enter env example examples external fake field fill fixme for foo foobar
   from fromdashboard full generated get given go goes good hello here hidden hide host https id if ignore in insert integration invalid is it its just key keys long longer
   local login lorem main master me mock must my name need new nexmo none not nothing null number of off ok old on only opentok or other our outro own
   param partner pass passphrase password passwd paste personal phrase place placeholder please portal private prod production project public put pwd qwerty qwertz random real real
   replace replaceme required safe same sample sandbox secret secrets secure sekret see server service set settings shared should shh shhh sig sign signature signing simple sms some something
   stage staging stored str string strong stuff sub super supersecret tbd temp test tester testing tests text that the this to tobe todo tok tokbox token top
   topsecret tutorial type unit unknown unset unused updated use used user username valid value values var variable verify very video voice vonage want webhook what with word world
   wrong www xxx yes you your yours zzz account16 characters bytes least bits minimum length integrationtest unittest e2e spec stub lib class method func function
   lorem ipsum john jane alice bob hunter letmein welcome admin root guest keyboard monkey cat dog brown fox quick
   seu sua tu su votre ton ma mon mein dein ihr ihre mio tuo il la le les el los das der die de del da do aqui ici hier qui chave clave cle segredo secreto
   secreta geheim geheimnis senha passwort contrasena motdepasse mot passe ejemplo exemplo beispiel exemple esempio colocar coloque cole pon poner inserir insira inserisci remplacer
   remplacez ersetzen hola ciao ola bonjour api_secret apisecret apikey authtoken vgai neru vbc bla blah yada test1 testsecret mysecret subaccount
   get create add update remove delete fetch load read write send receive make build init start stop run handle process parse render show list find search
   gateway provider provided sender message messages client response request callback handler controller model view settings option options
   invalid bad wrong expired old rotated first second third one two three four five six seven eight nine ten zero prefix suffix label title`.split(
    /\s+/,
  ),
);

// One of these is enough, wherever it stands as a word.
const TELLING_WORDS =
  /(?:^|[^a-z])(?:your|yours|enter|example|examples|sample|placeholder|changeme|change|replace|insert|dummy|fake|todo|fixme|tbd|here|mysecret|not|unused|test|tests|testing|only|goes|put|paste|redacted|none|null|undefined|invalid|mock|foo|foobar|seu|votre|aqui|secrethere|unittest)(?:[^a-z]|$)/;

const ROWS = [
  '0123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyzabcdef',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb',
  'qazwsxedcrfv',
  '0123456789abcdef0123456789abcdef',
];
const ROW_STEPS = new Set(
  ROWS.flatMap((row) => [row, row.split('').toReversed().join('')]).flatMap((row) =>
    Array.from({ length: row.length - 1 }, (_, at) => row.slice(at, at + 2)),
  ),
);

/** Why the value is a stand-in, or undefined. */
export function whyPlaceholder(value: string): string | undefined {
  const bare = value.replace(/^[<[{("'$%\s]+|[>\]})"'%\s]+$/g, '');
  if (bare.length < 3) return 'too little is left without brackets';
  if (isRepetition(bare)) return 'a repetition';
  if (isSequence(bare)) return 'a sequence of the alphabet or keyboard';
  if (saysSample(bare)) return 'says that it is a sample';
  if (isMadeOfSampleWords(bare)) return 'made of sample words';
  return undefined;
}

// A short word turns up in one of some hundred generated secrets by chance.
const LONG_ENOUGH = 5;

function saysSample(value: string): boolean {
  const word = TELLING_WORDS.exec(spaced(value))?.[0].replace(/[^a-z]/g, '');
  if (word === undefined) return false;
  if (word.length >= LONG_ENOUGH || countClasses(value) < 3 || wordiness(value) >= 0.4) return true;
  return (
    classChanges(value) < 0.3 &&
    coverage(
      spaced(value)
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    ) >= 0.5
  );
}

function spaced(value: string): string {
  return value.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

// `aaaa…`, `abcd1234abcd1234`, and hex with hardly any different digits.
function isRepetition(value: string): boolean {
  if (new Set(value.toLowerCase()).size <= Math.min(3, value.length / 3)) return true;
  for (let period = 1; period <= value.length / 2; period++) {
    if (value.length % period === 0 && value.slice(0, period).repeat(value.length / period) === value) return true;
  }
  return false;
}

// Steps along a row of the alphabet, digits or keyboard; a random pair is such a step one time in fifteen.
function isSequence(value: string): boolean {
  const text = value.toLowerCase().replace(/[^0-9a-z]/g, '');
  if (text.length < 5) return false;
  let steps = 0;
  for (let at = 0; at + 1 < text.length; at++) if (ROW_STEPS.has(text.slice(at, at + 2))) steps++;
  return steps / (text.length - 1) >= 0.62;
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

// `MyBrandNewS3cret1`, `Th1s-I5-my_n3w-s3cr3t`: every letter belongs to a sample word.
function isMadeOfSampleWords(value: string): boolean {
  // `bad12add`: hex digits spell short words by chance.
  if (/^(?:[0-9a-f]{8,}|[0-9A-F]{12,})$/.test(value) && /\d/.test(value)) return false;
  const parts = spaced(value)
    .split(/[^0-9a-z@$!]+/)
    .filter((part) => part !== '');
  const text = parts.join('');
  if (isCovered(text)) return true;
  const plain = text.replace(/(?<=[a-z])[013457@$!]|[013457@$!](?=[a-z])/g, (sign) => LEET[sign] ?? sign);
  return plain !== text && isCovered(plain);
}

function isCovered(text: string): boolean {
  return coverage(text.replace(/[^a-z]+/g, ' ').trim()) >= 0.85;
}

// By their first two letters: at most places of a generated value none begins.
const WORDS_BY_HEAD = new Map<string, readonly string[]>();
for (const word of SAMPLE_WORDS) {
  const head = word.slice(0, 2);
  if (word.length >= 2) WORDS_BY_HEAD.set(head, [...(WORDS_BY_HEAD.get(head) ?? []), word]);
}

// Share of the letters that sample words of at least 3 letters can cover, best cover of all (short words only as whole parts).
function coverage(text: string): number {
  const parts = text.split(' ').filter((part) => part !== '');
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  if (letters < 3) return 0;
  const covered = parts.reduce((sum, part) => sum + (SAMPLE_WORDS.has(part) ? part.length : bestCover(part)), 0);
  return covered / letters;
}

function bestCover(part: string): number {
  const best = Array.from({ length: part.length + 1 }, () => 0);
  for (let start = 0; start < part.length; start++) {
    const most = best[start] ?? 0;
    best[start + 1] = Math.max(best[start + 1] ?? 0, most);
    for (const word of WORDS_BY_HEAD.get(part.slice(start, start + 2)) ?? []) {
      const end = start + word.length;
      if (part.startsWith(word, start)) best[end] = Math.max(best[end] ?? 0, most + word.length);
    }
  }
  return best[part.length] ?? 0;
}
