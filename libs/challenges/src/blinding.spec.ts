import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blinded, GAP } from './blinding.js';
import { hiddenWords, lettersOf, type Identity } from './hidden-words.js';

const IDENTITY: Identity = {
  company: {
    name: 'Vermaat Metaal B.V.',
    kvkNumber: '01234567',
    street: 'Havenstraat 12a',
    postcode: '3011 AB',
    city: 'Rotterdam',
    website: 'https://www.vermaatmetaal.example/over-ons',
  },
  people: [{ name: 'Anna de Vries' }, { name: 'Jan Bakker' }],
};
const CHOSEN = ['TrapMeester 3000', 'Qx'];
const hide = (text: string): string => blinded(text, hiddenWords(IDENTITY, CHOSEN));

describe('blinded', () => {
  it.each([
    ['Vermaat Metaal maakt trappen', `${GAP} maakt trappen`],
    ['bij VERMAAT lassen wij zelf', `bij ${GAP} lassen wij zelf`],
    ['Vermaats hekwerken', `${GAP} hekwerken`],
    ['Wij lassen metaal', 'Wij lassen metaal'],
    ['in Rotterdam, en met Rotterdamse lassers', `in ${GAP}, en met ${GAP} lassers`],
    ['Bel Anna of mevrouw De Vries', `Bel ${GAP} of mevrouw De ${GAP}`],
    ['Vraag het aan Bakker, niet aan de bakker', `Vraag het aan ${GAP}, niet aan de bakker`],
    ['onze Trap-meester 3000 en trapmeester3000XL', `onze ${GAP} en ${GAP}`],
    ['type qx, maar geen sqx', `type ${GAP}, maar geen sqx`],
    ['Havenstraat 12a, 3011AB', GAP],
    ['de Havenstraat is dicht', `de ${GAP} is dicht`],
    ['kvk 12.34.56.78', GAP],
    ['nummer 0123 4567', `nummer ${GAP}`],
    ['mail info@iemand.nl of kijk op iemand.nl/trap', `mail ${GAP} of kijk op ${GAP}`],
    ['zie https://x.test/y?z=1 en www.x.test', `zie ${GAP} en ${GAP}`],
    ['bel 06-12345678 of +31 (0)10 123 45 67', `bel ${GAP} of ${GAP}`],
    ['btw NL123456789B01, NL91 ABNA 0417 1643 00', `btw ${GAP}`],
    ['volg @vermaat_metaal', `volg ${GAP}`],
    ['Series van 1000 tot 25.000 stuks per jaar, 3 mm dik.', 'Series van 1000 tot 25.000 stuks per jaar, 3 mm dik.'],
  ])('makes of %j: %j', (text, expected) => {
    expect(hide(text)).toBe(expected);
  });

  it('knows a place by its other name, and one of a name that every object knows', () => {
    const from = (city: string, text: string): string =>
      blinded(text, hiddenWords({ ...IDENTITY, company: { ...IDENTITY.company, city } }, []));
    expect(from("'s-Gravenhage", 'bij ons in Den Haag')).toBe(`bij ons in ${GAP}`);
    expect(from('Constructor', 'bij ons in Constructor')).toBe(`bij ons in ${GAP}`);
  });

  it('takes out what must stay hidden however it is written', () => {
    const separators = fc.constantFrom('', ' ', '-', '.', '\u200B', '\u00AD', ' – ', '_');
    const secret = fc.constantFrom('Vermaat Metaal', 'Trapmeester 3000', '01234567', 'vermaat', 'Rotterdam');
    const written = fc.tuple(secret, separators, fc.integer({ min: 1, max: 9 }), fc.constantFrom('lower', 'upper', 'accents'));
    fc.assert(
      fc.property(written, fc.lorem(), fc.lorem(), ([text, separator, at, way], before, after) => {
        const parted = `${text.slice(0, at)}${separator}${text.slice(at)}`;
        const disguised =
          way === 'lower' ? parted.toLowerCase() : way === 'upper' ? parted.toUpperCase() : parted.replaceAll('a', 'ä');
        const result = hide(`${before} ${disguised} ${after}`);
        expect(lettersOf(result)).not.toContain(lettersOf(text));
        expect(result.startsWith(before)).toBe(true);
        expect(result.endsWith(after)).toBe(true);
      }),
    );
  });

  it('changes nothing more when done again, and is quick with hostile text', () => {
    const hostile = ['a@'.repeat(10_000), '1 '.repeat(10_000), 'www.'.repeat(5_000), 'x.'.repeat(10_000), 'kvk '.repeat(5_000)];
    for (const text of hostile) expect(hide(hide(text))).toBe(hide(text));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => hide(hide(text)) === hide(text)));
  });
});
