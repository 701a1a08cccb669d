import { fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { encodeArmour, findArmour, maxLinkCharacters, packetLink } from '../../src/contract/armour.ts';

const anyContent = fc.oneof(
  fc.uint8Array({ maxLength: 900 }),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => bytes.fill(0)),
  fc.uint8Array({ maxLength: 100 }).map((bytes) => bytes.fill(255)),
);
const found = (...contents: readonly Uint8Array[]) => ({ type: 'found', contents, damagedCount: 0 });

/** The text in pieces of up to `width` characters. */
function wrapped(text: string, width: number, between: string): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(between);
}

/** The bytes of a text as quoted-printable writes them, every line at most `width` characters. */
function quotedPrintable(text: string, width: number): string {
  const codes = [...new TextEncoder().encode(text)].map((byte) =>
    byte === 0x3d || byte > 0x7e || (byte < 0x20 && byte !== 0x0a)
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  let [result, line] = ['', ''];
  for (const code of codes) {
    if (line.length + code.length >= width) [result, line] = [`${result}${line}=\r\n`, ''];
    line += code;
    if (code === '\n') [result, line] = [result + line, ''];
  }
  return result + line;
}

/** Each a way in which a chat or a mail program spoils a text; `width` is where it breaks lines. */
const manglings: { readonly [name: string]: (armour: string, width: number) => string } = {
  'as it is': (armour) => armour,
  'with words around it': (armour) =>
    `Dear Mele,\n\nmy updates, 5 in all:\n${armour}\nBest regards, Ana 2026`,
  'with words right at its ends': (armour) => `updates${armour}thanks`,
  'in quotes, brackets and stars': (armour) => `“${armour}” <${armour}> *${armour}* _${armour}_ «${armour}»`,
  wrapped: (armour, width) => wrapped(armour, width, '\n'),
  'wrapped as on Windows, with spaces': (armour, width) => wrapped(armour, width, ' \r\n  '),
  quoted: (armour, width) => `> ${wrapped(armour, width, '\n> ')}`,
  'quoted twice': (armour, width) => `> > ${wrapped(armour, width, '\n> > ')}`,
  'quoted without spaces': (armour, width) => `>>${wrapped(armour, width, '\n>>')}`,
  'quoted with bars': (armour, width) => `| ${wrapped(armour, width, '\n| ')}`,
  'with spaces': (armour, width) => wrapped(armour, width, ' '),
  'with non-breaking spaces': (armour, width) => wrapped(armour, width, '\u00A0'),
  'with zero-width characters': (armour, width) =>
    `\uFEFF${wrapped(armour, width, '\u200B\u200C\u200D\u2060')}`,
  'with soft hyphens': (armour, width) => wrapped(armour, width, '\u00AD'),
  'with marks of direction': (armour, width) => `\u202A${wrapped(armour, width, '\u200E\u200F')}\u202C`,
  'in HTML, with line breaks': (armour, width) => wrapped(armour, width, '<br>\r\n'),
  'in HTML, with other line breaks': (armour, width) =>
    wrapped(armour, width, '<BR />&nbsp;<wbr>&#8203;&#x200b;&shy;'),
  'in HTML, a paragraph a line': (armour, width) =>
    `<p class="MsoNormal">${wrapped(armour, width, '<o:p></o:p></p>\n<p class="MsoNormal" style="margin:0">')}</p>`,
  'in HTML, quoted': (armour, width) =>
    `<blockquote type="cite"><div dir="ltr"><span>${wrapped(armour, width, '</span></div><div><span style="x">')}</div></blockquote>`,
  'in quoted-printable': (armour, width) => quotedPrintable(`Voil\u00E0 = \n${armour}\n`, width + 4),
  'in quoted-printable, in a link': (armour, width) =>
    quotedPrintable(`https://plan.example.org/app/#/transfer?file=${armour}`, width + 4),
  'in quoted-printable, with spaces': (armour, width) =>
    quotedPrintable(wrapped(armour, width, '\u00A0'), width + 4),
  'in a link': (armour) => `https://plan.example.org/#/transfer?file=${armour}.`,
  'in a link in angle brackets': (armour) => `<https://plan.example.org/#/transfer?file=${armour}>`,
  'in a link without its beginning': (armour) => `<p.example.org/b/#/transfer?file=${armour}>`,
  'in a link of HTML': (armour) =>
    `<a href="https://x.org/#/transfer?file=${armour}&amp;from=mail">https://x.org/#/transfer?file=${armour}</a>`,
  'in a link that a mail program rewrote': (armour) =>
    `https://eur01.safelinks.example.com/?url=${encodeURIComponent(`https://x.org/#/transfer?file=${armour}`)}&data=05%7C01%7Cabc123&sdata=Zm9v%3D&reserved=0`,
  'in a link that two mail programs rewrote': (armour) =>
    `https://a.example/?q=${encodeURIComponent(`https://b.example/?url=${encodeURIComponent(`https://x.org/#/transfer?file=${armour}`)}`)}`,
  'in a link rewritten with hyphens': (armour) =>
    `https://urldefense.example.com/v2/url?u=https-3A__x.org_-23_transfer-3Ffile-3D${armour}&d=DwMFaQ&c=abc`,
  'wrapped, then put in a link': (armour, width) =>
    `https://a.example/share?text=${encodeURIComponent(wrapped(armour, width, '\r\n> '))}`,
};

describe('an armour', () => {
  test('is letters and digits between its marks, 25 and 1.344 a byte', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const armour = encodeArmour(content);
        expect(armour).toMatch(/^WFpkt1[0-9A-Za-z]+WFend$/);
        expect(armour.length).toBeLessThanOrEqual(25 + Math.ceil(content.length * 1.344));
      }),
    );
  });

  test('of a packet of a megabyte comes back', () => {
    const content = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 2_654_435_761) >>> 24);
    const read = findArmour(encodeArmour(content));
    expect(read.type === 'found' && Buffer.compare(read.contents[0] as Uint8Array, content)).toBe(0);
  }, 20_000);

  test.each(Object.keys(manglings))('is found %s', (name) => {
    fc.assert(
      fc.property(anyContent, fc.integer({ min: 1, max: 80 }), (content, width) => {
        const text = manglings[name]?.(encodeArmour(content), width) as string;
        expect(findArmour(text)).toEqual(found(content));
      }),
      { numRuns: 60 },
    );
  });

  test('is found after two of these, one after the other', () => {
    const anyName = fc.constantFrom(...Object.keys(manglings).filter((name) => !name.includes('HTML')));
    fc.assert(
      fc.property(anyContent, anyName, fc.integer({ min: 1, max: 80 }), (content, name, width) => {
        const text = manglings[name]?.(encodeArmour(content), width) as string;
        expect(findArmour(quotedPrintable(text, 76))).toEqual(found(content));
        expect(findArmour(`> ${text.replaceAll('\n', '\n> ')}`)).toEqual(found(content));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a text', () => {
  test('with several gives all, in order, none twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyContent, { minLength: 2, maxLength: 4, selector: String }),
        (contents) => {
          const text = [...contents, ...contents]
            .map((one) => `My 5 updates: ${encodeArmour(one)}`)
            .join('\n> ');
          expect(findArmour(text)).toEqual(found(...contents));
        },
      ),
    );
  });

  test('without any has none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(findArmour(text)).toEqual({ type: 'none' });
      }),
    );
    for (const text of ['', 'WFend', 'wfpkt1', 'WAYFINDER 1'])
      expect(findArmour(text)).toEqual({ type: 'none' });
  });

  test('with one that lost, gained or changed any character of its content has a damaged one', () => {
    const armour = encodeArmour(Uint8Array.from({ length: 50 }, (_, at) => at * 37));
    const body = Array.from(armour.slice(6, -5));
    body.forEach((letter, at) => {
      const changed = [
        body.toSpliced(at, 1),
        body.toSpliced(at, 0, 'x'),
        body.with(at, letter === 'z' ? 'y' : 'z'),
        body.slice(0, at),
      ];
      for (const one of changed.filter((letters) => letters.join('') !== body.join(''))) {
        const read = findArmour(`WFpkt1${one.join('')}WFend`);
        expect([at, one.join(''), read]).toEqual([at, one.join(''), { type: 'damaged' }]);
      }
    });
  });

  test('with a whole one and a damaged one gives the whole one, and says that another is damaged', () => {
    const [one, two] = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5, 6)].map(encodeArmour) as [string, string];
    const whole = { type: 'found', contents: [Uint8Array.of(4, 5, 6)], damagedCount: 1 };
    expect(findArmour(`${one.replace(/.WFend/, '')}\n${two}`)).toEqual(whole);
    expect(findArmour(`${two}\n${one.replace(/.WFend/, '')}`)).toEqual(whole);
  });

  test('that only lost the mark at the end is whole', () => {
    expect(findArmour(encodeArmour(Uint8Array.of(1, 2)).slice(0, -3))).toEqual(found(Uint8Array.of(1, 2)));
  });
});

describe('a link', () => {
  test('opens the page that takes packets in, whatever the address ends with', () => {
    const armour = encodeArmour(Uint8Array.of(1));
    expect(packetLink('https://x.org/plan/', armour)).toBe(`https://x.org/plan/#/transfer?file=${armour}`);
    expect(packetLink('https://x.org/#/overview?as-at=1', armour)).toBe(
      `https://x.org/#/transfer?file=${armour}`,
    );
  });

  test('is at most 1,500 characters long', () => {
    const address = 'https://x.org/';
    const most = maxLinkCharacters - `${address}#/transfer?file=`.length;
    expect(packetLink(address, 'x'.repeat(most))).toHaveLength(1500);
    expect(packetLink(address, 'x'.repeat(most + 1))).toBeNull();
  });
});
