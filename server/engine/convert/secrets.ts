/** What stands where only the user knows the value. */
export const placeholder = 'CHANGE_ME';

/**
 * Whether a setting belongs in a Secret: by the last word of its name, unless the value is plainly none, by what the
 * config server has encrypted, and by a password inside an address.
 */
export function isSecret(segments: readonly string[], value: string): boolean {
  if (value === '') return false;
  if (isEncrypted(value)) return true;
  if (/^\w[\w+.:-]*:\/\/[^/\s:@]*:[^/\s@]+@/.test(value) && !/:\/\/[^/\s:@]*:\$\{[^}]*\}@/.test(value)) return true;
  if (/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/.test(value)) return true;
  const last = segments.findLast(segment => !/^\[\d+\]$/.test(segment)) ?? '';
  const words = wordsOf(last);
  if (!secretWord.test(words) || harmlessWord.test(words)) return false;
  if (/pass|pwd/.test(words)) return !/^(?:true|false)$/i.test(value);
  return !/^(?:true|false|\d+(?:ms|s|m|h|d)?|(?:\/|\.{1,2}\/|file:|classpath:|https?:).*)$/i.test(value);
}

/** Whether the config server has encrypted a value, so that nobody else can read it. */
export function isEncrypted(value: string): boolean {
  return /^['"]?\{cipher\}/.test(value);
}

/** Lower-case words with a dash between them: of `clientSecret`, of `CLIENT_SECRET`, of `client-secret`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_.[\]\s]+/g, '-');
}

const secretWord =
  /(?:^|-)(?:pass(?:word|wd|phrase|code)?|pwd|secrets?|tokens?|keys?|keystore|credentials?|private|apikey|signkey|accesskey|secretkey)(?:-|$)|(?:password|passwd|secret|token|apikey|accesskey|secretkey|privatekey|credentials?)$/;
const harmlessWord =
  /(?:^|-)(?:uri|url|urls|path|location|locations|file|dir|alias|type|name|id|space|validity|expir\w*|ttl|timeout|seconds|minutes|enabled?|prefix|suffix|header|headers|format|length|size|max|min|count|public|serializer|deserializer|generator|resolver|services?|store-type|encoder|column|columns|property|strategy|issuer|info|store-provider|algorithm)(?:-|$)/;
