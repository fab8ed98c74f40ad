/** What a text may hold of people and systems that is nobody else's business. */
export const personalKinds = ["mail address", "phone number", "IP address", "secret"] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** A pattern as data: its own sentences are its test. */
export interface PersonalPattern {
  readonly id: string;
  readonly kind: PersonalKind;
  readonly pattern: RegExp;
  /** What stands in place of it. */
  readonly gap: string;
  /** Texts in which it is found. */
  readonly hits: readonly string[];
  /** Near misses in which it is not. */
  readonly misses: readonly string[];
}

/** Values that only stand for a secret: stars, placeholders, variables, words that say there is none. */
const noValue = String.raw`(?!(?:\*{3,}|x{3,}|\.{3}|…|<|\$|%|\{|\[|process\.env|null\b|none\b|true\b|false\b|undefined\b|redacted\b|changed\b|unknown\b|wrong\b))`;
/** Has a letter and a digit or sign: no word of a sentence. */
const notAWord = String.raw`(?=[^\s"'\x60,;&<>)]*[A-Za-z])(?=[^\s"'\x60,;&<>)]*[\d!#$%^&*+=?~|\\])`;
const value = String.raw`[^\s"'\x60,;&<>)]`;

/** Mail addresses, telephone numbers, addresses of machines and secrets. The first that matches a place counts. */
export const personalPatterns: readonly PersonalPattern[] = [
  {
    id: "private key",
    kind: "secret",
    pattern:
      /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----[A-Za-z0-9+/=\s:,-]{0,8000}?(?:-----END (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----|$)/g,
    gap: "[private key]",
    hits: ["-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\nMIIB"],
    misses: ["-----BEGIN PUBLIC KEY-----", "-----BEGIN CERTIFICATE-----\nMIIB", "the private key was lost"],
  },
  {
    id: "web token",
    kind: "secret",
    pattern: /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{5,1000}/g,
    gap: "[token]",
    hits: ["Cookie: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN"],
    misses: ["eyJhbGciOiJIUzI1NiJ9 alone", "eyJ.eyJ.x"],
  },
  {
    id: "key of a provider",
    kind: "secret",
    pattern:
      /(?<![A-Za-z0-9_-])(?:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[opsu]_[A-Za-z0-9]{36}|github_pat_\w{22,100}|glpat-[\w-]{20,60}|xox[abprs]-[\w-]{10,100}|[rs]k_live_[A-Za-z0-9]{16,100}|sk-[A-Za-z0-9]{20,100}|AIza[\w-]{35}|npm_[A-Za-z0-9]{36})(?![A-Za-z0-9])/g,
    gap: "[key]",
    hits: ["used AKIAIOSFODNN7EXAMPLE to sign", "glpat-abcdefghij0123456789 in the job"],
    misses: ["AKIA is a prefix", "sk-region-1 was down", "task-0123456789012345678901"],
  },
  {
    id: "credentials in an address",
    kind: "secret",
    pattern: /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/:@]{0,100}:[^\s/@]{1,200}(?=@)/gi,
    gap: "[password]",
    hits: ["amqp://shop:hunter2@queue.example.org/", "postgres://:pw@db/"],
    misses: ["https://example.org:8443/a@b", "amqps://queue.example.org/x:y@z", "ssh://git@example.org/repo"],
  },
  {
    id: "bearer",
    kind: "secret",
    pattern: /(?<=\b(?:Bearer|Basic)\s)(?=[^\s]*\d)[\w.~+/-]{16,2000}={0,2}/g,
    gap: "[token]",
    hits: ["Authorization: Bearer 0123456789abcdef0123", "Authorization: Basic c2hvcDpodW50ZXIyMTIz"],
    misses: ["Bearer of bad news", "Basic authentication was off"],
  },
  {
    id: "password given",
    kind: "secret",
    pattern: new RegExp(
      String.raw`(?<=(?<![A-Za-z])(?:password|passwd|passphrase|pwd|secret|client_?secret|api[_-]?key|apikey|access[_-]?key|secret[_-]?key|auth[_-]?token|access[_-]?token)["']?\s?=\s?["']?)${noValue}${value}{4,200}`,
      "gi",
    ),
    gap: "[password]",
    hits: ["mysql --password=hunter2", "DB_PASSWORD=correct-horse", 'api_key = "abcd1234"', "?secret=abcd&x=1"],
    misses: ["password=***", "password=$DB_PASSWORD", "password=<from the vault>", "a password = a risk", "pwd=/."],
  },
  {
    id: "password said",
    kind: "secret",
    pattern: new RegExp(
      String.raw`(?<=(?<![A-Za-z])(?:password|passwd|passphrase|pwd|secret|api[ _-]?key|token)["'*]{0,3}\s?(?::|is|was|=)\s?["'*\x60]{0,3})${noValue}${notAWord}${value}{6,200}(?<![.:*])`,
      "gi",
    ),
    gap: "[password]",
    hits: [
      "Password: hunter2-Kr0kodil",
      "the password is hunter2!",
      "The password was **hunter2-Kr0kodil**",
      "token=ab12cd34",
    ],
    misses: [
      "password: required",
      "the password was changed at 14:02",
      "token: expired",
      "the secret is kept in the vault",
      "token was 4096 long",
      "password was well-known",
    ],
  },
  {
    id: "mail address",
    kind: "mail address",
    pattern:
      /(?<![\p{L}\p{N}._%+@/:-])(?!(?:git|root|www)@)[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}@])/gu,
    gap: "[mail address]",
    hits: ["ask jane.doe@example.org", "<ops+oncall@mail.example.co.uk>", "büro@müller.example"],
    misses: ["@jdoe said", "react@18.2.0", "git@example.org:team/repo", "root@db01.internal", "user@host", "{@p1}"],
  },
  {
    id: "telephone number",
    kind: "phone number",
    pattern:
      /(?<![\p{L}\p{N}+.:/_-])(?:\+[1-9](?=(?:[ ().-]{0,2}\d){7,14}(?!\d))(?:\d{9,14}|\d{0,3}(?:[ ().-]{1,2}\d{1,5}){2,6})|\(0?\d{2,4}\) ?\d{3,4}[ -]\d{3,5}|\d{3}[-.]\d{3}[-.]\d{4}|(?<=\b(?:tel|phone|mobile|call|cell)(?: me)?(?: on| at)?[.:]{0,2} )0\d(?:[ /-]?\d){5,12})(?![\p{L}\p{N}:]|[.-]\d)/giu,
    gap: "[phone number]",
    hits: ["on call +44 20 7946 0958", "+491711234567", "(020) 7946 0958", "555-867-5309 rings", "tel. 020 7946 0958"],
    misses: [
      "2016-01-21 14:02",
      "+01:00",
      "+12345678 rows",
      "10.0.0",
      "order 555-867-53099",
      "UTC+0100",
      "@@ -1,30 +1,90 @@",
      "2016-01-21T14:02:00+0100",
      "call 5 people",
    ],
  },
  {
    id: "address of a machine",
    kind: "IP address",
    pattern:
      /(?<![\p{L}\p{N}._-]|\bversion |\brelease |\bbuild |\bv)(?!127\.|0\.0\.0\.0|255\.)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\p{L}\p{N}_]|[.-]\d)/giu,
    gap: "[IP address]",
    hits: ["from 10.20.30.40:5672", "203.0.113.7 answered", "ip=192.0.2.1,"],
    misses: ["version 1.2.3.4", "v1.2.3.4", "1.2.3.4.5", "127.0.0.1", "mask 255.255.255.0", "10.0.0.256", "1.2.3"],
  },
  {
    id: "longer address of a machine",
    kind: "IP address",
    pattern:
      /(?<![\p{L}\p{N}:._-])(?=[0-9a-f:]*\d)(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=(?:[0-9a-f]{1,4}:{1,2}){2})(?=[0-9a-f:]*[0-9a-f]{3})(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\p{L}\p{N}:])/giu,
    gap: "[IP address]",
    hits: ["from 2001:db8::8a2e:370:7334", "2001:0db8:0000:0000:0000:8a2e:0370:7334 answered"],
    misses: ["14:02:05", "::1", "std::vector", "00:1a:2b:3c:4d:5e", "a::b::c", "12:34:56.789"],
  },
];
