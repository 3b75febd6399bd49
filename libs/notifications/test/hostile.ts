import fc from 'fast-check';

const KNOWN = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><a href="https://evil.example">klik</a>',
  '&lt;b&gt; &amp;#60; &',
  'a\r\nBcc: victim@example.com\r\n\r\n<h1>body</h1>',
  'a\u2028b\u2029c\u0085d\u000be',
  '\u202Egnp.exe \u2066isolated\u2069 \u200Fright',
  'אבג دهو',
  '👩‍👩‍👧‍👦🇳🇱é ü ï ĳ',
  'x\u0000y\u0007z',
  '\ud800 alone \udfff',
  `${'é'.normalize('NFD')}${'\u0301'.repeat(2_000)}`,
  '=?utf-8?B?PHNjcmlwdD4=?=',
  'x'.repeat(10_000),
  '👩‍👩‍👧‍👦'.repeat(1_000),
  '\n'.repeat(10_000),
];

/** Text that tries to break out of where it is put: HTML, headers, reading direction, storage, length. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...KNOWN),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...KNOWN.slice(0, 12), '<', '"', '\r\n'), { maxLength: 6 }).map((parts) => parts.join('')),
);
