// What a secret and a password are called in other languages than English, for labels in documents, tables and comments.

/** Words for a secret; of two words, the second can be that of a key. */
export const SECRET_WORDS: readonly string[] =
  `secreto secreta segredo segreto segreta secrète secretă geheimnis geheimschlüssel geheim geheime sekret tajny tajemství tajný tajomstvo tajna tajni
   skrivnost titok titkos gizli sır hemlighet hemligheten hemlig hemmelighed hemmeligheden hemmelig hemmelighet hemmeligheten salaisuus salainen saladus salavõti noslēpums paslaptis slaptas
   rahasia rahsia секрет секретный секретний тайный тајна таен тайна μυστικό сакрэт סוד סודי السر سر السري سري مخفی गुप्त सीक्रेट รหัสลับ คีย์ลับ
   シークレット シークレットキー 秘密 秘密キー 密钥 秘钥 密匙 機密 机密 密鑰 金鑰 祕密 시크릿 시크릿키 비밀키 비밀`.split(
    /\s+/,
  );

/** Words for a password. */
export const PASSWORD_WORDS: readonly string[] =
  `passwort kennwort contraseña contrasena clave senha wachtwoord parola parolă hasło haslo heslo lozinka šifra geslo jelszó şifre sifre lösenord
   adgangskode kodeord passord salasana parool slaptažodis sandi пароль парола лозинка κωδικός συνθηματικό סיסמה סיסמא المرور گذرواژه
   पासवर्ड รหัสผ่าน パスワード 暗証 密码 密碼 口令 비밀번호 암호 패스워드`.split(/\s+/);

const KEY_WORDS =
  `key clave chave chiave clé cle cheie cheia llave schlüssel sleutel klucz klíč kľúč ključ kulcs anahtar anahtarı nyckel nøgle nøkkel avain
  raktas kunci ключ κλειδί מפתח المفتاح مفتاح कुंजी 키 キー`.split(/\s+/);

/** Behind or before a word for a secret. */
export const KEY_WORD: string = KEY_WORDS.join('|');
