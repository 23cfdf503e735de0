// What Vonage's credentials look like wherever they are written, row by row: kinds, names, calls, wire forms. The
// rows are the tests of test/rules-catalogue.test.ts and the table of patterns/README.md at once.

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

const K = '{{hex:8}}';
const S = '{{base62:16}}';
const SIG = '{{base62:50}}';
const APP = '{{uuid}}';
const OTK = '{{project}}';
const OTS = '{{hex:40}}';
const PEM = '{{pem:1}}';
const PEM_ESCAPED = '{{pem:2}}';

const SECRET = ['vonage-api-secret'];
const CALL = ['vonage-api-secret-call'];
const QUERY = ['vonage-api-secret-query'];
const BASIC = ['vonage-basic-auth'];
const USERINFO = ['vonage-userinfo'];
const SIGNATURE = ['vonage-signature-secret'];
const KEY = ['vonage-application-private-key'];
const VIDEO = ['opentok-secret'];
const BUSINESS = ['vonage-business-secret'];
const RUNTIME = ['vonage-cloud-runtime-secret'];
const STUDIO = ['vonage-ai-studio-key'];
const NO_SECRET = 'no secret: it names the account and is given as `related`';

type Row = readonly [name: string, text: string, covered: Fact['covered'], path?: string];

function section(title: string, rows: readonly Row[]): Section {
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

/** `NAME=value` for names that all hold the same. */
function names(list: readonly string[], value: string, covered: Fact['covered']): readonly Row[] {
  return list.map((name) => [`\`${name}\``, `${name}=${value}`, covered, '.env']);
}

const KINDS = section('Kinds', [
  ['API key', `VONAGE_API_KEY=${K}`, NO_SECRET],
  ['API secret, 16 of base62', `VONAGE_API_SECRET=${S}`, SECRET],
  ['API secret, 16 hex digits', 'NEXMO_API_SECRET={{hex:16}}', SECRET],
  ['API secret, 8 hex digits', `NEXMO_API_KEY=${K}\nNEXMO_API_SECRET=${K}`, SECRET],
  ['API secret, chosen by the user', `VONAGE_API_KEY=${K}\nVONAGE_API_SECRET={{base62:6}}-{{base62:7}}!`, SECRET],
  [
    'API secret of a subaccount',
    `{"api_key": "${K}", "secret": "${S}", "primary_account_api_key": "${K}", "name": "Vonage sub"}`,
    SECRET,
  ],
  [
    'Id of an API secret',
    `GET https://api.nexmo.com/accounts/${K}/secrets/${APP}`,
    'no secret: it can not be used without one',
  ],
  ['Signature secret', `VONAGE_SIGNATURE_SECRET=${SIG}`, SIGNATURE],
  ['Application id', `VONAGE_APPLICATION_ID=${APP}`, NO_SECRET],
  ['Application private key', `VONAGE_PRIVATE_KEY="${PEM}"`, KEY],
  ['Private key that is nobody’s we know', PEM, ['private-key']],
  ['Application JWT', 'token = "{{jwt:2}}"', ['vonage-application-jwt']],
  ['Client SDK user JWT', 'token = "{{jwt:3}}"', ['vonage-user-jwt']],
  ['Video client token', 'token = "{{jwt:4}}"', ['vonage-video-jwt']],
  ['OpenTok project key', `OPENTOK_API_KEY=${OTK}`, NO_SECRET],
  ['OpenTok project secret', `OPENTOK_API_KEY=${OTK}\nOPENTOK_API_SECRET=${OTS}`, VIDEO],
  ['OpenTok account secret', `OPENTOK_ACCOUNT_KEY=${OTK}\nOPENTOK_ACCOUNT_SECRET=${OTS}`, VIDEO],
  ['OpenTok T1 token', 'token: "{{t1}}"', ['opentok-t1-token']],
  ['OpenTok REST JWT', 'token = "{{jwt:5}}"', ['opentok-jwt']],
  ['OpenTok session JWT', 'token = "{{jwt:6}}"', ['opentok-session-jwt']],
  [
    'OpenTok session id',
    "opentok.sessionId = '1_MX4{{base62:60}}'",
    'no secret: it names a session, which needs a token as well',
  ],
  ['SIP trunk credentials', `host=sip.nexmo.com\nusername=${K}\nsecret=${S}`, SECRET, 'sip.conf'],
  ['SMPP credentials', `$host = 'smpp1.nexmo.com';\n$systemId = '${K}';\n$password = '${S}';`, SECRET],
  ['Vonage Business client secret', 'VBC_CLIENT_SECRET={{base62:28}}', BUSINESS],
  ['Contact Center client secret', 'NEWVOICEMEDIA_CLIENT_SECRET={{base62:40}}', ['vonage-contact-center-secret']],
  [
    'AI Studio key',
    "fetch('https://studio-api-eu.ai.vonage.com/x', { headers: { 'X-Vgai-Key': '{{base62:32}}' } })",
    STUDIO,
  ],
  [
    'Network API access token',
    'Authorization: Bearer {{base62:40}} # https://api-eu.vonage.com/oauth2/token',
    'opaque and short-lived: nothing in it says whose it is',
  ],
  [
    'Dashboard password',
    'https://dashboard.nexmo.com\nuser: ops@acme.example\npass: Blaue7Tonne!{{digits:2}}',
    ['vonage-dashboard-password'],
  ],
  ['Cloud Runtime account secret', `VCR_API_ACCOUNT_SECRET=${S}`, RUNTIME],
]);

const VARIABLES = section('Environment variables', [
  ...names(
    [
      'VONAGE_API_SECRET',
      'VONAGE_SECRET',
      'NEXMO_API_SECRET',
      'NEXMO_SECRET',
      'GOTRUE_SMS_VONAGE_API_SECRET',
      'PROD_NEXMO_API_SECRET',
      'VONAGE_API_SECRET_DEV',
      'VONAGE_MSG_API_SECRET',
      'vonage__Api.Secret',
    ],
    S,
    SECRET,
  ),
  ...names(
    [
      'NEXT_PUBLIC_VONAGE_API_SECRET',
      'REACT_APP_VONAGE_API_SECRET',
      'REACT_APP_VONAGE_SECRET',
      'VITE_VONAGE_API_SECRET',
      'EXPO_PUBLIC_VONAGE_API_SECRET',
      'NUXT_PUBLIC_NEXMO_API_SECRET',
      'GATSBY_VONAGE_API_SECRET',
      'VUE_APP_VONAGE_API_SECRET',
      'PUBLIC_VONAGE_API_SECRET',
      'NG_APP_VONAGE_API_SECRET',
    ],
    S,
    SECRET,
  ),
  ...names(
    [
      'VONAGE_SIGNATURE_SECRET',
      'VONAGE_API_SIGNATURE_SECRET',
      'VONAGE_API_SIGNATURE',
      'VONAGE_WEBHOOK_JWT_SIGNING_SECRET',
      'VONAGE_ARCHIVE_SIGNATURE_SECRET',
      'NEXMO_SIG_SECRET',
      'NEXMO_API_SIGNATURE_SECRET',
      'NEXMO_SIGNATURE_SECRET',
    ],
    SIG,
    SIGNATURE,
  ),
  ...names(
    [
      'VONAGE_PRIVATE_KEY',
      'VONAGE_PRIVATE_KEY_CONTENTS',
      'VONAGE_APPLICATION_PRIVATE_KEY',
      'NEXMO_PRIVATE_KEY',
      'VCR_PRIVATE_KEY',
    ],
    `"${PEM_ESCAPED}"`,
    KEY,
  ),
  ...names(['VONAGE_PRIVATE_KEY64', 'VONAGE_PRIVATE_KEY_BASE64'], '{{pem64}}', KEY),
  ...names(
    ['VONAGE_PRIVATE_KEY_PATH', 'VONAGE_PRIVATE_KEY_FILE', 'NEXMO_PRIVATE_KEY_PATH'],
    './private.key',
    'a path is no secret; the file it names is looked at',
  ),
  ...names(['VONAGE_JWT', 'VONAGE_DEV_JWT', 'VNA_ACCESS_TOKEN'], '{{jwt:2}}', ['vonage-application-jwt']),
  ...names(['VIDEO_TOKEN'], '{{jwt:4}}', ['vonage-video-jwt']),
  ...names(['VONAGE_DSN', 'NEXMO_DSN'], `vonage://${K}:${S}@default?from=ACME`, USERINFO),
  [
    '`NEXMO_USERNAME` and `NEXMO_PASSWORD` of the dashboard',
    'NEXMO_USERNAME=ops@acme.example\nNEXMO_PASSWORD=Gr8ner.Ofen{{digits:2}}',
    ['vonage-dashboard-password'],
    '.env',
  ],
  ['`NEXMO_USERNAME` and `NEXMO_PASSWORD` of the API', `NEXMO_USERNAME=${K}\nNEXMO_PASSWORD=${S}`, SECRET, '.env'],
  ...names(
    [
      'VONAGE_VIDEO_API_SECRET',
      'OPENTOK_API_SECRET',
      'OPENTOK_SECRET',
      'OPENTOK_API_SECRET_KEY',
      'OPEN_TOK_SECRET',
      'TOKBOX_SECRET',
      'TOKBOX_SECRET_DEV',
      'REACT_APP_TOKBOX_SECRET',
      'TB_API_SECRET',
      'TB_PRECALL_API_SECRET',
      'OT_API_SECRET',
    ],
    OTS,
    VIDEO,
  ),
  ['`OPENTOKSDK_SECRET`', `OPENTOKSDK_SECRET=${OTS}`, VIDEO, '.env'],
  ...names(['OPENTOK_TOKEN'], '{{t1}}', ['opentok-t1-token']),
  ['bare `API_KEY`, `API_SECRET` beside OpenTok', `// npm install opentok\nAPI_KEY=${OTK}\nAPI_SECRET=${OTS}`, VIDEO],
  [
    '`ACCOUNT_ID`, `ACCOUNT_SECRET` beside Vonage',
    `# Vonage snippets\nACCOUNT_ID=${K}\nACCOUNT_SECRET=${S}`,
    SECRET,
    '.env',
  ],
  [
    '`NEW_SUBACCOUNT_SECRET` beside Vonage',
    `# Vonage snippets\nSUBACCOUNT_KEY=${K}\nNEW_SUBACCOUNT_SECRET=${S}`,
    SECRET,
    '.env',
  ],
  [
    '`SIP_USERNAME`, `SIP_PASSWORD` beside Vonage',
    `# sip.nexmo.com\nSIP_USERNAME=${K}\nSIP_PASSWORD=${S}`,
    SECRET,
    '.env',
  ],
  ...names(['VCR_API_ACCOUNT_SECRET', 'NERU_API_ACCOUNT_SECRET'], S, RUNTIME),
  ...names(['VBC_CLIENT_SECRET', 'VBC_CONSUMER_SECRET'], '{{base62:28}}', BUSINESS),
  ['`VBC_PASSWORD`', 'VBC_USERNAME=acme@vbc.prod\nVBC_PASSWORD=Kr4sse-Lampe!{{digits:2}}', BUSINESS, '.env'],
  [
    '`CONSUMER_SECRET` beside Vonage Business',
    `# vbc developer portal\nCONSUMER_KEY={{base62:28}}\nCONSUMER_SECRET={{base62:28}}`,
    BUSINESS,
    'vbc/.env',
  ],
  ...names(['VONAGE_VGAI_KEY', 'AI_X_VGAI_KEY', 'vonage_ai_key'], '{{base62:32}}', STUDIO),
  ['`AI_STUDIO_KEY`', 'AI_STUDIO_KEY={{base62:32}}', STUDIO, '.env'],
  ['`_APP_SMS_PROVIDER`', `_APP_SMS_PROVIDER=sms://${K}:${S}@vonage`, USERINFO, '.env'],
  [
    '`SMPP_SYSTEM_ID`, `SMPP_PASSWORD`',
    `SMPP_HOST=smpp1.nexmo.com\nSMPP_SYSTEM_ID=${K}\nSMPP_PASSWORD=${S}`,
    SECRET,
    '.env',
  ],
]);

const CONFIGURATION = section('Keys of configuration files', [
  ['.NET, `vonage` section', `{ "vonage": { "Api.Key": "${K}", "Api.Secret": "${S}" } }`, SECRET, 'appsettings.json'],
  ['.NET, `Security_secret`', `{ "vonage": { "Security_secret": "${SIG}" } }`, SIGNATURE, 'appsettings.json'],
  [
    '.NET, `Application.Key`',
    `{ "vonage": { "Application.Id": "${APP}", "Application.Key": "${PEM_ESCAPED}" } }`,
    KEY,
    'appsettings.json',
  ],
  [
    '.NET, `appSettings`',
    `{ "appSettings": { "Vonage_key": "${K}", "Vonage_secret": "${S}" } }`,
    SECRET,
    'settings.json',
  ],
  ['.NET, in code', `Configuration.Instance.Settings["vonage:Api.Secret"] = "${S}";`, SECRET, 'Program.cs'],
  [
    '.NET, Web.config',
    `<add key="Nexmo.api_key" value="${K}" />\n<add key="Nexmo.api_secret" value="${S}" />`,
    SECRET,
    'Web.config',
  ],
  ['.NET, nested names', `{ "Vonage": { "ApiKey": "${K}", "ApiSecret": "${S}" } }`, SECRET, 'appsettings.json'],
  [
    'Laravel, config/vonage.php',
    `<?php return ['api_key' => '${K}', 'api_secret' => '${S}'];`,
    SECRET,
    'config/vonage.php',
  ],
  [
    'Laravel, services',
    `'nexmo' => ['key' => '${K}', 'secret' => '${S}', 'sms_from' => '1']`,
    SECRET,
    'config/services.php',
  ],
  ['Laravel, default behind env()', `'api_secret' => env('NEXMO_SECRET', '${S}'),`, SECRET, 'config/nexmo.php'],
  ['Spring properties, dots', `vonage.api.key=${K}\nvonage.api.secret=${S}`, SECRET, 'application.properties'],
  [
    'Spring properties, dashes',
    `app.sms.vonage.api-key=${K}\napp.sms.vonage.api-secret=${S}`,
    SECRET,
    'application.properties',
  ],
  ['Spring YAML', `vonage:\n  api:\n    key: ${K}\n    secret: ${S}`, SECRET, 'application.yml'],
  ['Spring, default behind a look-up', `@Value("\${vonage.api.secret:${S}}")`, SECRET, 'Sms.java'],
  ['Play', `nexmo.api.key = "${K}"\nnexmo.api.secret = "${S}"`, SECRET, 'application.conf'],
  [
    'Rails initializer',
    `Vonage.setup do |config|\n  config.api_key = '${K}'\n  config.api_secret = '${S}'\nend`,
    SECRET,
    'config/initializers/vonage.rb',
  ],
  [
    'Rails credentials',
    `vonage:\n  api_key: ${K}\n  api_secret: ${S}\n  api_signature: ${SIG}`,
    [...SECRET, ...SIGNATURE],
    'config/credentials.yml',
  ],
  ['Django settings', `NEXMO_API_KEY = '${K}'\nNEXMO_API_SECRET = '${S}'`, SECRET, 'settings.py'],
  ['Python, keys by product', `{"APIs": {"Nexmo": {"Key": "${K}", "Secret": "${S}"}}}`, SECRET, 'keys.json'],
  [
    'Supabase',
    `[auth.sms.vonage]\nenabled = true\napi_key = "${K}"\napi_secret = "${S}"`,
    SECRET,
    'supabase/config.toml',
  ],
  [
    'Symfony',
    `texter_transports:\n  vonage: 'vonage://${K}:${S}@default?from=ACME'`,
    USERINFO,
    'config/packages/notifier.yaml',
  ],
  ['Novu', `{ providerId: 'nexmo', credentials: { apiKey: '${K}', secretKey: '${S}' } }`, SECRET, 'seed.ts'],
  ['Node-RED', `{"type": "nexmo", "credentials": {"apikey": "${K}", "apisecret": "${S}"}}`, SECRET, 'flows_cred.json'],
  [
    'Elixir',
    `config :ex_opentok, iss: "project", key: "${OTK}", secret: "${OTS}", ttl: 300`,
    VIDEO,
    'config/config.exs',
  ],
  ['wire-server', `run --nexmo-key ${K} --nexmo-secret ${S}`, SECRET, 'run.sh'],
  [
    'OpenTok RTC',
    `{"OpenTok": {"apiKey": "${OTK}", "apiSecret": "${OTS}"}, "precallTest": {"apiKey": "${OTK}", "apiSecret": "${OTS}"}}`,
    VIDEO,
    'config/config.json',
  ],
  ['Android strings', `<string name="nexmo_api_secret">${S}</string>`, SECRET, 'res/values/strings.xml'],
  ['Android buildConfigField', `buildConfigField "String", "VONAGE_API_SECRET", "\\"${S}\\""`, SECRET, 'build.gradle'],
  ['iOS property list', `<key>VONAGE_API_SECRET</key>\n<string>${S}</string>`, SECRET, 'Info.plist'],
  ['iOS token', 'let kToken = "{{t1}}"', ['opentok-t1-token'], 'ViewController.swift'],
  ['Flutter, --dart-define', `flutter run --dart-define=VONAGE_API_SECRET=${S}`, SECRET, 'run.sh'],
  [
    'WordPress dump',
    `INSERT INTO wp_options (option_name, option_value) VALUES ('nexmo_api_secret', '${S}');`,
    SECRET,
    'dump.sql',
  ],
  ['PHP define', `define('NEXMO_SECRET', '${S}');`, SECRET, 'config.php'],
  ['docker run -e', `docker run -e NEXMO_API_SECRET=${S} app`, SECRET, 'run.sh'],
  ['Compose', `environment:\n  - VONAGE_API_KEY=${K}\n  - VONAGE_API_SECRET=${S}`, SECRET, 'docker-compose.yml'],
  [
    'Kubernetes, data',
    'kind: Secret\nmetadata:\n  name: vonage\ndata:\n  VONAGE_API_SECRET: {{base64:16}}',
    SECRET,
    'secret.yaml',
  ],
  ['Kubernetes, stringData', `kind: Secret\nstringData:\n  vonage-api-secret: ${S}`, SECRET, 'secret.yaml'],
  ['helm --set', `helm upgrade app --set vonage.apiSecret=${S}`, SECRET, 'deploy.sh'],
  [
    'Terraform variable',
    `variable "vonage_api_secret" {\n  type = string\n  default = "${S}"\n}`,
    SECRET,
    'variables.tf',
  ],
  ['tfvars', `vonage_api_key = "${K}"\nvonage_api_secret = "${S}"`, SECRET, 'prod.tfvars'],
  [
    'GitHub Actions look-up',
    'VONAGE_API_SECRET: ${{ secrets.VONAGE_API_SECRET }}',
    'a look-up holds no secret',
    '.github/workflows/ci.yml',
  ],
  ['`vonage auth set`', `vonage auth set --api-key=${K} --api-secret=${S}`, SECRET, 'setup.sh'],
  ['`vonage config:set`', `vonage config:set --apiKey=${K} --apiSecret=${S}`, SECRET, 'setup.sh'],
  ['`nexmo setup`', `nexmo setup ${K} ${S} --local`, SECRET, 'setup.sh'],
  ['`vcr configure`', `vcr configure --api-key ${K} --api-secret ${S}`, RUNTIME, 'setup.sh'],
]);

const FILES = section('Files', [
  ['.nexmorc', `[credentials]\napi_key=${K}\napi_secret=${S}`, SECRET, '.nexmorc'],
  ['.nexmo-app', `[app]\nid=${APP}\nprivate_key="${PEM_ESCAPED}"`, KEY, '.nexmo-app'],
  [
    'vonage_app.json',
    `{"application_name": "app", "application_id": "${APP}", "private_key": "${PEM_ESCAPED}"}`,
    KEY,
    'vonage_app.json',
  ],
  ['vonage.config.json', `{"apiKey": "${K}", "apiSecret": "${S}"}`, SECRET, 'vonage.config.json'],
  [
    '.vonagerc',
    `{"apiKey": "${K}", "apiSecret": "${S}", "appId": "${APP}", "privateKey": "${PEM_ESCAPED}"}`,
    [...SECRET, ...KEY],
    '.vonagerc',
  ],
  ['.vonagerc with dashes', `{"api-key": "${K}", "api-secret": "${S}"}`, SECRET, '.vonagerc'],
  ['~/.vonage/config.json', `{"apiKey": "${K}", "apiSecret": "${S}"}`, SECRET, '.vonage/config.json'],
  ['vonage_private.key', PEM, KEY, 'vonage_private.key'],
  ['private.key without a word about Vonage', PEM, ['private-key'], 'private.key'],
  ['nexmo_private.key', PEM, KEY, 'nexmo_private.key'],
  ['.vcr-cli', `[credentials]\napi_key=${K}\napi_secret=${S}`, ['vonage-cloud-runtime-secret'], '.vcr-cli'],
  ['named by its file: config/vonage.yml', `key: ${K}\nsecret: ${S}`, SECRET, 'config/vonage.yml'],
  ['named by its directory: services/nexmo', `apiKey = "${K}"\napiSecret = "${S}"`, SECRET, 'services/nexmo/client.go'],
  [
    'named by its file: opentok-secret.yaml',
    `stringData:\n  key: "${OTK}"\n  secret: ${OTS}`,
    VIDEO,
    'opentok-secret.yaml',
  ],
  ['a value alone: run/secrets/vonage_api_secret', `${S}\n`, SECRET, 'run/secrets/vonage_api_secret'],
  ['vcr.yml', `instance:\n  environment:\n    - name: VONAGE_API_SECRET\n      value: ${S}`, SECRET, 'vcr.yml'],
]);

const NODE_CALLS = section('Calls: Node.js', [
  ['easynexmo', `nexmo.initialize('${K}', '${S}', 'http', true);`, CALL, 'a.js'],
  ['`new Nexmo`', `const nexmo = new Nexmo({ apiKey: '${K}', apiSecret: '${S}' });`, SECRET, 'a.js'],
  [
    '`signatureSecret`',
    `const nexmo = new Nexmo({ apiKey: '${K}', signatureSecret: '${SIG}', signatureMethod: 'md5hash' });`,
    SIGNATURE,
    'a.js',
  ],
  [
    '`new Vonage`',
    `const vonage = new Vonage({ apiKey: '${K}', apiSecret: '${S}' }, { debug: true });`,
    SECRET,
    'a.js',
  ],
  [
    '`new Vonage` with a key',
    `const vonage = new Vonage({ applicationId: '${APP}', privateKey: '${PEM_ESCAPED}' });`,
    KEY,
    'a.js',
  ],
  [
    '`new Auth` with a signature',
    `import { Auth } from '@vonage/auth';\nnew Auth({ apiKey: '${K}', signature: { secret: '${SIG}', algorithm: 'sha256' } })`,
    SIGNATURE,
    'a.js',
  ],
  [
    'tokenGenerate',
    `import { tokenGenerate } from '@vonage/jwt';\ntokenGenerate('${APP}', '${PEM_ESCAPED}', { sub: 'alice' })`,
    KEY,
    'a.js',
  ],
  ['createSecret', `vonage.secrets.createSecret('${K}', '${S}')`, CALL, 'a.js'],
  ['createSubaccount', `vonage.subaccounts.createSubaccount({ name: 'x', secret: '${S}' })`, SECRET, 'a.js'],
  ['`new OpenTok`', `const opentok = new OpenTok('${OTK}', '${OTS}');`, VIDEO, 'a.js'],
  ['`OpenTok` with a number', `const opentok = OpenTok(${OTK}, '${OTS}');`, VIDEO, 'a.js'],
  ['OpenTokSDK', `new OpenTok.OpenTokSDK('${OTK}', '${OTS}')`, VIDEO, 'a.js'],
  ['`new OpenTok` with an application', `new OpenTok('${APP}', '${PEM_ESCAPED}')`, KEY, 'a.js'],
  ['`session.connect`', "session.connect('{{t1}}');", ['opentok-t1-token'], 'a.js'],
]);

const PYTHON_CALLS = section('Calls: Python', [
  ['`nexmo.Client`', `client = nexmo.Client(key='${K}', secret='${S}')`, SECRET, 'a.py'],
  ['`vonage.Client`', `client = vonage.Client(key="${K}", secret="${S}")`, SECRET, 'a.py'],
  [
    '`vonage.Client` with a signature',
    `client = vonage.Client(key="${K}", signature_secret="${SIG}", signature_method="md5")`,
    SIGNATURE,
    'a.py',
  ],
  ['`vonage.Sms`', `sms = vonage.Sms(key="${K}", secret="${S}")`, SECRET, 'a.py'],
  ['`Auth`', `from vonage import Auth\nAuth(api_key='${K}', api_secret='${S}')`, SECRET, 'a.py'],
  ['`JwtClient`', `from vonage_jwt import JwtClient\nJwtClient('${APP}', '${PEM_ESCAPED}')`, KEY, 'a.py'],
  ['`opentok.Client`', `from opentok import Client\nopentok = Client("${OTK}", "${OTS}")`, VIDEO, 'a.py'],
  ['`OpenTok`', `opentok = OpenTok("${OTK}", "${OTS}")`, VIDEO, 'a.py'],
]);

const RUBY_CALLS = section('Calls: Ruby', [
  ['positional', `client = Nexmo::Client.new('${K}', '${S}')`, CALL, 'a.rb'],
  ['`key:` and `secret:`', `client = Nexmo::Client.new(key: '${K}', secret: '${S}')`, SECRET, 'a.rb'],
  ['`Vonage::Client.new`', `client = Vonage::Client.new(api_key: '${K}', api_secret: '${S}')`, SECRET, 'a.rb'],
  [
    '`Vonage::Client.new` with a key',
    `client = Vonage::Client.new(application_id: '${APP}', private_key: "${PEM_ESCAPED}")`,
    KEY,
    'a.rb',
  ],
  ['`Nexmo.setup`', `Nexmo.setup { |c| c.api_key = '${K}'; c.api_secret = '${S}' }`, SECRET, 'a.rb'],
  ['`OpenTok::OpenTok.new` without brackets', `opentok = OpenTok::OpenTok.new '${OTK}', '${OTS}'`, VIDEO, 'a.rb'],
]);

const PHP_CALLS = section('Calls: PHP', [
  ['`Credentials\\Basic`', `new \\Vonage\\Client\\Credentials\\Basic("${K}", "${S}")`, CALL, 'a.php'],
  ['`Basic` with a use', `use Vonage\\Client\\Credentials\\Basic;\n$basic = new Basic('${K}', '${S}');`, CALL, 'a.php'],
  ['`SharedSecret`', `new \\Nexmo\\Client\\Credentials\\SharedSecret('${K}', '${SIG}')`, SIGNATURE, 'a.php'],
  [
    '`SignatureSecret`',
    `new \\Vonage\\Client\\Credentials\\SignatureSecret('${K}', '${SIG}', 'md5hash')`,
    SIGNATURE,
    'a.php',
  ],
  ['`Keypair`', `new \\Vonage\\Client\\Credentials\\Keypair('${PEM_ESCAPED}', '${APP}')`, KEY, 'a.php'],
  ['`NexmoMessage`', `$sms = new NexmoMessage('${K}', '${S}');`, CALL, 'a.php'],
  ['`OpenTok\\OpenTok`', `$opentok = new OpenTok\\OpenTok('${OTK}', '${OTS}');`, VIDEO, 'a.php'],
]);

const JVM_CALLS = section('Calls: Java and Kotlin', [
  ['`NexmoSmsClient`', `new NexmoSmsClient("${K}", "${K}");`, CALL, 'A.java'],
  [
    '`TokenAuthMethod`',
    `AuthMethod auth = new TokenAuthMethod("${K}", "${S}");\nnew NexmoClient(auth);`,
    CALL,
    'A.java',
  ],
  [
    '`SignatureAuthMethod`',
    `import com.nexmo.client.auth.*;\nnew SignatureAuthMethod("${K}", "${SIG}");`,
    SIGNATURE,
    'A.java',
  ],
  [
    'Builder over lines',
    `VonageClient.builder()\n  .apiKey("${K}")\n  .apiSecret("${S}")\n  .build();`,
    CALL,
    'A.java',
  ],
  [
    '`privateKeyContents`',
    `VonageClient.builder().applicationId("${APP}").privateKeyContents("${PEM_ESCAPED}").build();`,
    KEY,
    'A.java',
  ],
  ['`signatureSecret`', `VonageClient.builder().signatureSecret("${SIG}").build();`, SIGNATURE, 'A.java'],
  ['Kotlin', `val vonage = Vonage { apiKey("${K}"); apiSecret("${S}") }`, CALL, 'A.kt'],
  ['`new OpenTok`', `OpenTok opentok = new OpenTok(${OTK}, "${OTS}");`, VIDEO, 'A.java'],
  ['`OpenTok.Builder`', `new OpenTok.Builder(${OTK}, "${OTS}").build();`, VIDEO, 'A.java'],
]);

const DOTNET_CALLS = section('Calls: .NET and PowerShell', [
  ['`FromApiKeyAndSecret`', `Vonage.Request.Credentials.FromApiKeyAndSecret("${K}", "${S}")`, CALL, 'A.cs'],
  [
    '`FromApiKeySignatureSecretAndMethod`',
    `Vonage.Request.Credentials.FromApiKeySignatureSecretAndMethod("${K}", "${SIG}", SmsSignatureGenerator.Method.md5hash)`,
    SIGNATURE,
    'A.cs',
  ],
  [
    '`FromAppIdAndPrivateKey`',
    `Vonage.Request.Credentials.FromAppIdAndPrivateKey("${APP}", "${PEM_ESCAPED}")`,
    KEY,
    'A.cs',
  ],
  ['Object initializer', `using Vonage;\nnew Credentials { ApiKey = "${K}", ApiSecret = "${S}" }`, SECRET, 'A.cs'],
  [
    '`SecuritySecret`',
    `using Vonage;\nnew Credentials { ApiKey = "${K}", SecuritySecret = "${SIG}" }`,
    SIGNATURE,
    'A.cs',
  ],
  ['`new Credentials`', `new Nexmo.Api.Client(new Credentials("${K}", "${S}"))`, CALL, 'A.cs'],
  ['`new OpenTok`', `var opentok = new OpenTok(${OTK}, "${OTS}");`, VIDEO, 'A.cs'],
  [
    'PowerShell body',
    `Invoke-RestMethod "https://rest.nexmo.com/sms/json" -Body @{ api_key='${K}'; api_secret='${S}' }`,
    SECRET,
    'a.ps1',
  ],
]);

const GO_CALLS = section('Calls: Go and others', [
  ['`CreateAuthFromKeySecret`', `vonage.CreateAuthFromKeySecret("${K}", "${S}")`, CALL, 'a.go'],
  [
    '`CreateAuthFromAppPrivateKey`',
    `vonage.CreateAuthFromAppPrivateKey("${APP}", []byte("${PEM_ESCAPED}"))`,
    KEY,
    'a.go',
  ],
  ['`NewClientFromAPI`', `nexmo.NewClientFromAPI("${K}", "${S}")`, CALL, 'a.go'],
  ['`SetAPISecret`', `auth := nexmo.NewAuthSet()\nauth.SetAPISecret("${K}", "${S}")`, CALL, 'a.go'],
  ['`opentok.New`', `opentok.New("${OTK}", "${OTS}")`, VIDEO, 'a.go'],
  [
    'JsSIP',
    `const ua = new JsSIP.UA({ sockets: ['wss://sip.nexmo.com'], username: '${K}', password: '${S}' });`,
    SECRET,
    'a.js',
  ],
  ['LiveKit SIP trunk', `address: sip.nexmo.com\nauth_username: ${K}\nauth_password: ${S}`, SECRET, 'trunk.yaml'],
  ['Kotlin pair', `val nexmo = "${K}" to "${S}"`, CALL, 'a.kt'],
  [
    'libcurl',
    `curl_easy_setopt(c, CURLOPT_USERNAME, "${K}"); // nexmo\ncurl_easy_setopt(c, CURLOPT_PASSWORD, "${S}");`,
    SECRET,
    'a.c',
  ],
  ['SMPP bind', `new BindParameter(BindType.TRX, "${K}", "${K}", "cp"); // smpp0.nexmo.com`, CALL, 'A.java'],
  ['client SDK', "client.createSession('{{jwt:3}}')", ['vonage-user-jwt'], 'a.js'],
]);

const QUERIES = section('Wire: query strings and bodies', [
  ['key and secret', `https://rest.nexmo.com/sms/json?api_key=${K}&api_secret=${S}&to=1`, QUERY],
  ['secret and key', `https://rest.nexmo.com/account/get-balance?api_secret=${S}&api_key=${K}`, QUERY],
  [
    'HTML separator',
    `<a href="https://api.nexmo.com/verify/json?api_key=${K}&amp;api_secret=${S}&amp;number=1">`,
    QUERY,
  ],
  ['JSON separator', `"https://rest.nexmo.com/sms/json?api_key=${K}\\u0026api_secret=${S}\\u0026to=1"`, QUERY],
  [
    'nested URL',
    `https://proxy.example/?u=https%3A%2F%2Frest.nexmo.com%2Fsms%2Fjson%3Fapi_key%3D${K}%26api_secret%3D${S}%26to%3D1`,
    QUERY,
  ],
  ['`username` and `password` of old', `http://rest.nexmo.com/sms/json?username=${K}&password=${K}&from=x`, QUERY],
  [
    'format string',
    `$url = sprintf('https://rest.nexmo.com/sms/json?api_key=%s&api_secret=%s', '${K}', '${S}');`,
    SECRET,
    'a.php',
  ],
  [
    'split over lines',
    `"https://rest.nexmo.com/sms/json?api_key=${K}" +\n  "&api_secret=${S}" +\n  "&to="`,
    QUERY,
    'a.js',
  ],
  [
    'access log',
    `10.0.0.1 - - "GET /sms/json?api_key=${K}&api_secret=${S}&to=1 HTTP/1.1" 200 "nexmo"`,
    QUERY,
    'access.log',
  ],
  [
    'form data',
    `requests.post('https://rest.nexmo.com/sms/json', data={'api_key': '${K}', 'api_secret': '${S}'})`,
    SECRET,
    'a.py',
  ],
  [
    '`--data-urlencode`',
    `curl https://rest.nexmo.com/sms/json --data-urlencode "api_key=${K}" --data-urlencode "api_secret=${S}"`,
    SECRET,
    'a.sh',
  ],
  ['`-d`', `curl -X POST https://rest.nexmo.com/sms/json -d api_key=${K} -d api_secret=${S}`, SECRET, 'a.sh'],
  ['JSON body', `POST https://rest.nexmo.com/sms/json\n\n{"api_key": "${K}", "api_secret": "${S}"}`, SECRET, 'a.http'],
  [
    'signature of a request',
    `https://rest.nexmo.com/sms/json?api_key=${K}&timestamp=1700000000&sig={{hex:32}}`,
    'a signature is no secret; it can prove one',
  ],
]);

const HEADERS = section('Wire: Basic authentication', [
  ['header', 'Authorization: Basic {{basic}}', BASIC],
  ['curl -H', "curl https://api.nexmo.com/v2/applications -H 'Authorization: Basic {{basic}}'", BASIC],
  ['HAR', '{ "name": "Authorization", "value": "Basic {{basic}}" }', BASIC, 'a.har'],
  ['userinfo of a URL', `https://${K}:${S}@api.nexmo.com/v2/applications`, USERINFO],
  ['curl -u', `curl -u "${K}:${S}" https://api.nexmo.com/v2/applications`, USERINFO],
  ['curl --user', `curl --user ${K}:${S} https://api.nexmo.com/v2/applications`, USERINFO],
  [
    'axios',
    `axios.get('https://api.nexmo.com/v2/applications', { auth: { username: '${K}', password: '${S}' } })`,
    SECRET,
    'a.js',
  ],
  ['requests', `requests.get('https://api.nexmo.com/v2/applications', auth=('${K}', '${S}'))`, CALL, 'a.py'],
  ['HTTPBasicAuth', `requests.get('https://api.nexmo.com/v2', auth=HTTPBasicAuth('${K}', '${S}'))`, CALL, 'a.py'],
  [
    'Postman',
    `{"auth": {"basic": [{"key": "password", "value": "${S}"}, {"key": "username", "value": "${K}"}]}, "url": "https://api.nexmo.com"}`,
    SECRET,
    'a.postman_collection.json',
  ],
  ['.netrc', `machine api.nexmo.com login ${K} password ${S}`, SECRET, '.netrc'],
]);

const DSNS = section('Wire: DSNs', [
  ['`vonage://`', `DSN=vonage://${K}:${S}@default?from=ACME`, USERINFO],
  ['`nexmo://`', `DSN=nexmo://${K}:${S}@default?from=ACME`, USERINFO],
  ['Apprise', `vonage://${K}:${S}@15550001111/15550002222`, USERINFO],
  ['Apprise, as a query', `vonage://_?key=${K}&secret=${S}&from=1555`, QUERY],
  ['Appwrite', `sms://${K}:${S}@vonage`, USERINFO],
]);

const TELEPHONY = section('Wire: SIP and SMPP', [
  ['SIP address', `sip:${K}:${S}@sip.nexmo.com`, USERINFO],
  ['Asterisk register', `register => ${K}:${S}@sip.nexmo.com`, USERINFO, 'sip.conf'],
  [
    'Asterisk sip.conf',
    `[nexmo]\nusername=${K}\ndefaultuser=${K}\nsecret=${S}\nhost=sip.nexmo.com`,
    SECRET,
    'sip.conf',
  ],
  [
    'Asterisk pjsip.conf',
    `[vonage]\ntype=auth\nusername=${K}\npassword=${S}\nserver_uri=sip:sip.nexmo.com`,
    SECRET,
    'pjsip.conf',
  ],
  [
    'FreeSWITCH',
    `<gateway name="nexmo">\n<param name="proxy" value="sip.nexmo.com"/>\n<param name="username" value="${K}"/>\n<param name="password" value="${S}"/>`,
    SECRET,
    'nexmo.xml',
  ],
  [
    'Cisco, clear text',
    `credentials number 1 username ${K} password 0 ${S} realm sip.nexmo.com`,
    SECRET,
    'running-config',
  ],
  [
    'Kannel',
    `group = smsc\nsmsc = smpp\nhost = smpp1.nexmo.com\nsmsc-username = ${K}\nsmsc-password = ${S}`,
    SECRET,
    'kannel.conf',
  ],
  ['RestComm', `SMPP_SYSTEM_ID='${K}'\nSMPP_PASSWORD='${S}'\nSMPP_PEER_IP='smpp0.nexmo.com'`, SECRET, 'restcomm.conf'],
]);

const OPENTOK_WIRE = section('Wire: OpenTok and tokens', [
  ['X-OPENTOK-AUTH', 'X-OPENTOK-AUTH: {{jwt:5}}', ['opentok-jwt']],
  ['X-TB-PARTNER-AUTH', `X-TB-PARTNER-AUTH: ${OTK}:${OTS}`, VIDEO],
  ['X-TB-PARTNER-AUTH, joined', `headers: { 'X-TB-PARTNER-AUTH': apiKey + ':${OTS}' }`, VIDEO, 'a.js'],
  ['X-TB-TOKEN-AUTH', 'X-TB-TOKEN-AUTH: {{t1}}', ['opentok-t1-token']],
  ['Bearer', 'Authorization: Bearer {{jwt:2}}', ['vonage-application-jwt']],
  [
    'webhook JWT',
    'Authorization: Bearer {{jwt:1}}',
    'another’s JWT, or Vonage’s own webhook: it can prove a signature secret',
  ],
  ['log of @vonage/jwt', `vonage:jwt Private key: ${PEM}`, KEY, 'debug.log'],
]);

const ENCODINGS = section('Wire: encodings', [
  ['base64 of an .env file', 'VONAGE_ENV={{env64}}', SECRET, 'secret.yaml'],
  ['base64 of a PEM', 'VONAGE_PRIVATE_KEY64={{pem64}}', KEY],
  [
    'joined literals',
    `const nexmo = new Nexmo({ apiKey: '${K}', apiSecret: '{{base62:8}}' + '{{base62:8}}' });`,
    SECRET,
    'a.js',
  ],
  ['commented-out code', `// nexmo.initialize('${K}', '${S}');`, CALL, 'a.js'],
  [
    'notebook',
    `{"cells": [{"source": ["client = vonage.Client(key=\\"${K}\\", secret=\\"${S}\\")\\n"]}]}`,
    SECRET,
    'a.ipynb',
  ],
  ['minified bundle', `var n=new Nexmo({apiKey:"${K}",apiSecret:"${S}"});`, SECRET, 'app.min.js'],
  [
    'a function that reverses its argument',
    `String un(String s) { return new StringBuilder(s).reverse().toString(); }\nString nexmoSecret = un("${S}");`,
    SECRET,
    'A.java',
  ],
]);

export const CATALOGUE: readonly Section[] = [
  KINDS,
  VARIABLES,
  CONFIGURATION,
  FILES,
  NODE_CALLS,
  PYTHON_CALLS,
  RUBY_CALLS,
  PHP_CALLS,
  JVM_CALLS,
  DOTNET_CALLS,
  GO_CALLS,
  QUERIES,
  HEADERS,
  DSNS,
  TELEPHONY,
  OPENTOK_WIRE,
  ENCODINGS,
];
