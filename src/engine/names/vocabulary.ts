// The words that names are made of. Lower case, without separators.

/** What of Vonage a name or a text belongs to. */
export type Product = 'account' | 'video' | 'business' | 'contact-center' | 'ai-studio' | 'cloud-runtime';

/** Words that name the vendor wherever they stand. */
export const VENDOR_WORDS: ReadonlyMap<string, Product> = new Map([
  ['nexmo', 'account'],
  ['vonage', 'account'],
  ['opentok', 'video'],
  ['tokbox', 'video'],
  ['newvoicemedia', 'contact-center'],
  ['vgai', 'ai-studio'],
  ['neru', 'cloud-runtime'],
]);

/** Short names that are Vonage's only in front of a role: `TB_API_SECRET`, `ot_secret`, `VBC_PASSWORD`. */
export const SHORT_VENDOR_WORDS: ReadonlyMap<string, Product> = new Map([
  ['tb', 'video'],
  ['ot', 'video'],
  ['vcr', 'cloud-runtime'],
  ['vbc', 'business'],
  ['vcc', 'contact-center'],
  ['nvm', 'contact-center'],
]);

/** Environments, positions, types and encodings around a role: `NEXT_PUBLIC_…`, `…_DEV`, `…_B64`. */
export const AFFIXES: ReadonlySet<string> = new Set(
  `dev development prod production prd staging stage stg test testing tests qa uat live local localhost sandbox demo old new backup bak
   default primary secondary current main master my our the your value val str string text plain raw literal env const fallback override
   b64 base64 encoded hex reversed rev next public react app vite expo nuxt gatsby vue ng k m s g p sz str field property prop param
   sms messages voice verify rest http server backend client api account gotrue auth config cfg settings setting conf credentials creds cred
   provider gateway service services notification notifications notifier spring web mobile android ios user admin site company tenant
   one two first second us eu ap uk de fr in br data input arg opt options opts wp woo option meta org team system core sdk lib
   dart define build project x v unencrypted`.split(/\s+/),
);

/** In front of a role these say what the credential is for, and leave open whose it is. */
export const NEUTRAL: ReadonlySet<string> = new Set(
  `smsc smpp sip trunk phone telephony pbx peer line call calls number text texting mfa twofa messaging communication communications account acct
   subaccount partner consumer shared auth access api key signature signing webhook hook token user username secret secrets app application
   otp verification verify login signin authorization authentication caller dialer sender credentials basic http https rest request get post set with the and for this self remote`.split(
    /\s+/,
  ),
);

/** After a role these make the name one of something else: `secret_name`, `passwordHash`, `secretKeyRef`. */
export const NO_VALUE_AFTER: ReadonlySet<string> = new Set(
  `hash hashed md5 sha sha1 sha256 sha512 hmac length len size label lbl placeholder hint title caption url uri path file filename dir folder name
   names fields header arn ref reference version regex pattern error errors message msg description desc help tooltip encrypted enc
   cipher masked redacted fingerprint expires expiry expiration ttl algorithm algo method type mode created updated at count index invalid
   required missing validator rotation policy manager provider prompt question column checksum digest id ids uuid env variable var
   strength rule rules min max visible show toggle input box form page link button icon reset forgot confirm confirmation store endpoint
   generator service loader resolver helper exists set valid check checker callback handler test tests spec
   nonce salt`.split(/\s+/),
);

/** Before a role these say that no secret follows: `hashed_secret`, `invalidPassword`. */
export const NO_VALUE_BEFORE: ReadonlySet<string> = new Set(
  `hash hashed md5 sha1 sha256 encrypted enc masked redacted invalid missing wrong error label lbl placeholder has is no not without hide show
   forgot reset confirm validate check verify0 require required get fetch read load resolve find create generate gen rotate revoke delete
   remove decrypt encrypt csrf xsrf captcha recaptcha commit build git next0 page cursor continuation push device fcm apns refresh`.split(
    /\s+/,
  ),
);

/** Words of credential names, to take apart what is written without separators: `nexmoapisecret`. */
export const ROLE_PARTS: readonly string[] =
  `nexmo vonage opentok tokbox newvoicemedia vgai neru remote subaccount account acct api app auth basic secret secrets key keys token tokens password
   passwort passwd passphrase passcode pass pwd senha user username login sig signature signing sign security client consumer partner project
   sub sdk webhook hook jwt sms voice video verify messages dashboard sip smpp smsc system shared private public access id sid hash`.split(
    /\s+/,
  );

/** Providers whose `api_key` and `api_secret` are not ours. A name, section or host with one of them is theirs. */
export const OTHER_PROVIDERS: readonly string[] =
  `twilio plivo messagebird sinch bandwidth telnyx clickatell infobip textlocal msg91 clicksend ringcentral signalwire telesign smsglobal smsapi
   cloudinary livekit zerodha kite kiteconnect stripe razorpay pusher cloudfront amazon aws sqs sns dynamodb google gcp firebase sendgrid mailgun mailchimp mandrill
   postmark sparkpost mailjet slack github gitlab bitbucket facebook instagram twitter linkedin oauth auth0 okta keycloak cognito zoom agora
   twitch discord telegram whatsapp paypal braintree shopify algolia recaptcha hcaptcha turnstile session cookie csrf django flask laravel rails
   database mysql postgres postgresql mariadb mongodb mongo redis rabbitmq amqp memcached elasticsearch smtp ldap minio azure
   digitalocean heroku netlify vercel cloudflare binance coinbase bybit kraken bitfinex kucoin bitmex huobi poloniex bittrex plaid dwolla adyen paystack flutterwave
   openai anthropic datadog sentry newrelic segment mixpanel amplitude intercom zendesk hubspot salesforce jira atlassian dropbox spotify youtube
   pinterest reddit tumblr foursquare mapbox onesignal pubnub ably getstream sendbird contentful wordpress woocommerce magento xero quickbooks docusign box hellosign
   trello asana notion airtable bitly flickr unsplash giphy imgur vimeo jwplayer mux daily deepgram assemblyai huggingface nylas wix square
   authy duo yubico kickbox lob easypost shippo ups fedex dhl amadeus sabre rapidapi yelp uber lyft stackoverflow disqus akismet tinymce bugsnag rollbar
   logrocket fullstory optimizely launchdarkly snowflake databricks mssql sqlserver oracle cassandra kafka nats jenkins travis circleci sonar npm docker
   dockerhub quay consul etcd grafana kibana splunk prometheus influxdb`.split(/\s+/);

/** Of those, the ones that a text names without their being the owner of what stands near; WhatsApp is a channel of the vendor's messages. */
export const PLATFORMS: ReadonlySet<string> = new Set(
  `docker npm laravel rails django flask wordpress heroku netlify vercel travis circleci dockerhub woocommerce whatsapp`.split(
    ' ',
  ),
);
