// Further rows of the catalogue: languages, sentences, tables, what tools print and export, and what stands beside the
// vendor's and is somebody else's.

import {
  CALL,
  HEX40,
  KEY_VALUE as K,
  PEM,
  PROJECT,
  SECRET,
  SECRET_VALUE as S,
  section,
  VIDEO,
} from './catalogue-row.ts';
import type { Section } from './catalogue-row.ts';

const OTHERS = '{{base62:20}}';
const NOT_OURS = 'somebody else’s: nothing of the vendor’s stands in its own part';

const LANGUAGES = section('Assignments by language', [
  ['Rust', `const VONAGE_API_SECRET: &str = "${S}";`, SECRET, 'main.rs'],
  ['Swift', `let vonageApiSecret: String = "${S}"`, SECRET, 'App.swift'],
  ['Objective-C', `static NSString *const kNexmoApiSecret = @"${S}";`, SECRET, 'App.m'],
  ['Dart', `const vonageApiSecret = '${S}';`, SECRET, 'app.dart'],
  ['Scala', `val nexmoApiSecret = "${S}"`, SECRET, 'App.scala'],
  ['C macro', `#define NEXMO_API_SECRET "${S}"`, SECRET, 'sms.h'],
  ['C++ initializer', `std::string vonage_api_secret{"${S}"};`, CALL, 'sms.cpp'],
  ['Visual Basic', `Const NexmoApiSecret As String = "${S}"`, SECRET, 'Sms.bas'],
  ['Perl', `my $vonage_api_secret = q(${S});`, SECRET, 'sms.pl'],
  ['Lua', `local nexmo_api_secret = [[${S}]]`, SECRET, 'sms.lua'],
  ['R', `vonage_api_secret <- "${S}"`, SECRET, 'sms.R'],
  ['Julia', `const VONAGE_API_SECRET = "${S}"`, SECRET, 'sms.jl'],
  ['Haskell', `vonageApiSecret = "${S}"`, SECRET, 'Sms.hs'],
  ['OCaml', `let vonage_api_secret = "${S}"`, SECRET, 'sms.ml'],
  ['Clojure', `(def vonage-api-secret "${S}")`, SECRET, 'sms.clj'],
  ['EDN', `{:nexmo {:api-key "${K}" :api-secret "${S}"}}`, SECRET, 'config.edn'],
  [
    'EDN by profile',
    `{:opentok {:key "${PROJECT}" :secret #profile {:dev "dev" :prod "${HEX40}"}}}`,
    VIDEO,
    'config.edn',
  ],
  ['Erlang', `{vonage_api_secret, <<"${S}">>}.`, SECRET, 'sys.config'],
  ['Groovy', `ext.nexmoApiSecret = '${S}'`, SECRET, 'build.gradle'],
  ['Nix', `vonageApiSecret = "${S}";`, SECRET, 'default.nix'],
  ['fish', `set -x VONAGE_API_SECRET ${S}`, SECRET, 'config.fish'],
  ['csh', `setenv VONAGE_API_SECRET ${S}`, SECRET, '.cshrc'],
  ['batch', `set VONAGE_API_SECRET=${S}`, SECRET, 'run.bat'],
  ['PowerShell', `$env:VONAGE_API_SECRET = "${S}"`, SECRET, 'run.ps1'],
  ['Dockerfile', `ENV VONAGE_API_SECRET ${S}`, SECRET, 'Dockerfile'],
  ['Makefile', `VONAGE_API_SECRET ?= ${S}`, SECRET, 'Makefile'],
  ['default of the shell', `: "\${VONAGE_API_SECRET:=${S}}"`, SECRET, 'run.sh'],
  ['default behind a look-up', `const s = process.env.VONAGE_API_SECRET || '${S}';`, SECRET, 'a.js'],
  ['branches of a condition', `vonage_api_secret = "${S}" if live else ""`, SECRET, 'a.py'],
  ['heredoc', `vonage_api_secret = <<~EOT\n  ${S}\nEOT\n`, SECRET, 'a.rb'],
  ['a line that goes on', `vonage.api.secret \\\n    = ${S}\n`, SECRET, 'sms.properties'],
  ['SQL', `INSERT INTO settings (name, value) VALUES ('nexmo_api_secret', '${S}');`, SECRET, 'dump.sql'],
  ['through a variable', `token = "${S}"\nclient = vonage.Client(key="${K}", secret=token)\n`, SECRET, 'a.py'],
]);

const PROSE = section('Sentences and messages', [
  ['a sentence', `The Vonage API secret is ${S}.`, SECRET],
  ['German', `Nexmo API-Schlüssel: ${K}, Geheimnis: ${S}`, SECRET],
  ['French', `Vonage : clé API ${K}, secret API : ${S}`, SECRET],
  ['Spanish', `Nexmo: clave API ${K}, secreto API: ${S}`, SECRET],
  ['Portuguese', `Vonage: chave ${K}, segredo: ${S}`, SECRET],
  ['Chinese', `Vonage API 密钥：${S}`, SECRET],
  ['Japanese', `Vonage APIシークレット：${S}`, SECRET],
  ['columns of blanks', `Vonage\n  url       https://dashboard.nexmo.com\n  secret    ${S}\n`, SECRET],
  ['an answer in a chat', `[12:01] Ana: can you send me the nexmo secret?\n[12:02] Ben: ${S}\n`, SECRET],
  [
    'login in a sentence',
    `dashboard.nexmo.com: log in as ops@acme.example with Goblet_{{base62:8}}!7`,
    ['vonage-dashboard-password'],
  ],
  ['project and secret', `TokBox: project ${PROJECT}, secret ${HEX40}`, VIDEO],
]);

const TABLES = section('Tables', [
  ['CSV', `provider,api_key,api_secret\nvonage,${K},${S}\n`, SECRET, 'a.csv'],
  ['Markdown', `| Provider | Key | API secret |\n| --- | --- | --- |\n| Vonage | ${K} | ${S} |\n`, SECRET, 'a.md'],
  ['a setting a row', `Vonage\n\n| API secret | ${S} |\n`, SECRET, 'a.md'],
  ['reStructuredText', `Vonage\n\n* - \`\`api_secret\`\`\n  - \`\`${S}\`\`\n`, SECRET, 'a.rst'],
  ['AsciiDoc', `Vonage\n|===\n|Stage |API key |API secret\n\n|live\n|${K}\n|${S}\n|===\n`, SECRET, 'a.adoc'],
  ['MediaWiki', `Vonage\n{|\n! Stage !! API key !! API secret\n|-\n| live || ${K} || ${S}\n|}\n`, SECRET, 'a.wiki'],
  [
    'HTML',
    `<h2>Vonage</h2><table><tr><th>Stage</th><th>API secret</th></tr><tr><td>live</td><td>${S}</td></tr></table>`,
    SECRET,
    'a.html',
  ],
  ['LaTeX', `Vonage \\begin{tabular}{ll}\napi\\_secret & \\texttt{${S}} \\\\\n\\end{tabular}\n`, SECRET, 'a.tex'],
  [
    'PostgreSQL’s dump',
    `COPY public.settings (id, vonage_api_key, vonage_api_secret) FROM stdin;\n1\t${K}\t${S}\n\\.\n`,
    SECRET,
    'a.sql',
  ],
  [
    'SQL, several rows',
    `INSERT INTO sms (provider, api_key, api_secret) VALUES ('vonage', '${K}', '${S}');`,
    SECRET,
    'a.sql',
  ],
]);

const EXPORTS = section('What tools print and export', [
  ['docker inspect', `{"Config": {"Env": ["PATH=/bin", "VONAGE_API_SECRET=${S}"]}}`, SECRET, 'inspect.json'],
  ['an environment with NULs', `PATH=/bin\0VONAGE_API_SECRET=${S}\0HOME=/root\0`, SECRET, 'environ'],
  ['a plan of Terraform', `  ~ vonage_api_secret = "${S}" -> "changed"\n`, SECRET, 'plan.txt'],
  ['a preview of Pulumi', `  ~ vonage:Account\n      ~ apiSecret: "${S}" => "[secret]"\n`, SECRET, 'preview.txt'],
  ['Registry', `[HKEY_CURRENT_USER\\Software\\Vonage]\n"ApiSecret"="${S}"\n`, SECRET, 'a.reg'],
  ['reg query', `    NexmoApiSecret    REG_SZ    ${S}\n`, SECRET, 'a.txt'],
  ['redis-cli', `1) "vonage_api_secret"\n2) "${S}"\n`, SECRET, 'a.txt'],
  ['systemd', `Environment="VONAGE_API_SECRET=${S}"`, SECRET, 'sms.service'],
  [
    'Postman’s environment',
    `{"key": "vonage_api_secret", "value": "${S}", "enabled": true}`,
    SECRET,
    'a.postman_environment.json',
  ],
  ['CloudFormation', `ParameterKey=VonageApiSecret,ParameterValue=${S}`, SECRET, 'deploy.sh'],
  ['a task definition', `{"name": "NEXMO_API_SECRET", "value": "${S}"}`, SECRET, 'task.json'],
  ['a pipeline’s variable', `##vso[task.setvariable variable=VONAGE_API_SECRET;issecret=true]${S}`, SECRET, 'log.txt'],
  ['var_dump', `["vonage_api_secret"]=>\n  string(16) "${S}"\n`, SECRET, 'log.txt'],
  [
    'a password manager',
    `{"name": "Vonage dashboard", "login": {"username": "a@b.example", "password": "Goblet_{{base62:8}}!7"}}`,
    ['vonage-dashboard-password'],
    'a.json',
  ],
]);

const MORE_ENCODINGS = section('Wire: further encodings', [
  ['escapes of JSON', `{"vonage_api_secret": "\\u005a\\u0071${S}"}`, SECRET, 'a.json'],
  ['entities of HTML', `&lt;add key=&quot;Vonage.ApiSecret&quot; value=&quot;${S}&quot;/&gt;`, SECRET, 'a.html'],
  ['percent', `state=%7B%22vonage_api_secret%22%3A%22${S}%22%7D`, SECRET],
  ['quoted-printable', `Content-Transfer-Encoding: quoted-printable\n\nVonage api_secret=3D${S}\n`, SECRET, 'a.eml'],
  ['JSON in a string', `{"body": "{\\"vonage_api_secret\\": \\"${S}\\"}"}`, SECRET, 'a.json'],
  ['a key in JSON', `{"vonage_private_key": "{{pem:2}}"}`, ['vonage-application-private-key'], 'a.json'],
  ['a key without head and foot', 'VONAGE_PRIVATE_KEY={{der}}', ['vonage-application-private-key']],
  ['a key in joined literals', `$vonageKey = '${PEM}';`, ['vonage-application-private-key'], 'a.php'],
  ['a token in joined literals', `vonage = "{{jwt:2}}" + ""`, ['vonage-application-jwt'], 'a.py'],
]);

const BESIDE = section('Beside the vendor’s', [
  ['another provider’s row', `provider,api_key,api_secret\nvonage,${K},\ntwilio,AC1,${OTHERS}\n`, NOT_OURS, 'a.csv'],
  ['another provider’s variables', `VONAGE_API_KEY=${K}\nPLIVO_AUTH_TOKEN=${OTHERS}\n`, NOT_OURS, '.env'],
  ['another section', `[nexmo]\nkey=${K}\n\n[database]\npassword=${OTHERS}\n`, NOT_OURS, 'a.ini'],
  [
    'one’s own site',
    `NEXMO_API_SECRET=\${S}\nBASIC_AUTH_USER=staging\nBASIC_AUTH_PASSWORD=${OTHERS}\n`,
    NOT_OURS,
    '.env',
  ],
  [
    'one’s own users',
    `const vonage = new Vonage(auth);\nUser.create({ email: 'a@b.example', password: 'Goblet_{{base62:8}}!7' });\n`,
    NOT_OURS,
    'seed.ts',
  ],
  [
    'a framework’s key',
    `SECRET_KEY = "${OTHERS}"\nVONAGE_API_SECRET = env("VONAGE_API_SECRET")\n`,
    NOT_OURS,
    'settings.py',
  ],
  [
    'a pair whose key is no account’s',
    `{sms:"https://rest.nexmo.com",cloud:{api_key:"{{digits:15}}",api_secret:"${OTHERS}"}}`,
    NOT_OURS,
    'a.min.js',
  ],
  [
    'cipher text',
    `{"vonage": {"secret": "${OTHERS}", "iv": "{{hex:24}}", "tag": "{{hex:32}}"}}`,
    'cipher text is no secret: its key is',
    'a.json',
  ],
  [
    'a token of a public key',
    `<assemblyIdentity name="Nexmo.Csharp.Client" publicKeyToken="{{hex:16}}"/>`,
    'a public key is no secret',
    'a.config',
  ],
  ['a digest', `nexmo image digest ${K}:${S}`, 'a sum of what is public', 'a.log'],
]);

export const PLACES: readonly Section[] = [LANGUAGES, PROSE, TABLES, EXPORTS, MORE_ENCODINGS, BESIDE];
