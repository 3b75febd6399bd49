import { describe, expect, it } from 'vitest';
import { webAddressOf } from './web-address.js';

describe('a web address', () => {
  it.each<[string, string | null]>([
    ['www.bosmetaal.example', 'https://www.bosmetaal.example'],
    ['bosmetaal.example:8443/over-ons', 'https://bosmetaal.example:8443/over-ons'],
    [' https://bosmetaal.example ', 'https://bosmetaal.example'],
    ['HTTP://bosmetaal.example', 'HTTP://bosmetaal.example'],
    // What is no web address stays as it was typed, to be refused.
    ['ftp://bosmetaal.example', 'ftp://bosmetaal.example'],
    ['  ', null],
  ])('typed as "%s" is %s', (typed, address) => {
    expect(webAddressOf(typed)).toBe(address);
  });
});
