import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { fittingMailAddress } from '../../src/app/text/mail-draft.ts';
import { mailAddress } from '../../src/app/text/mail-address.ts';

const least = { subject: 'Wayfinder', body: 'Open it.' };
const read = (address: string) => {
  const parameters = new URL(address).searchParams;
  return { subject: parameters.get('subject'), body: parameters.get('body') };
};

test('a message comes back from its address as it was written, with the line ends of mail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ unit: 'grapheme' })),
      (subject, lines) => {
        const clean = (text: string) => text.replaceAll(/[\r\n]/g, ' ');
        const body = lines.map(clean).join('\n');
        const address = mailAddress({ subject, body });
        expect(address.startsWith('mailto:?')).toBe(true);
        expect(read(address)).toEqual({ subject, body: body.replaceAll('\n', '\r\n') });
      },
    ),
  );
});

test('names as many items as fit in 1,900 characters and never more, whatever they are', () => {
  const anyItems = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 40 });
  fc.assert(
    fc.property(anyItems, fc.string({ unit: 'grapheme', maxLength: 900 }), (items, greeting) => {
      const write = (named: number) => ({
        subject: greeting,
        body: [...items.slice(0, named), `and ${items.length - named} more`].join('\n'),
      });
      const address = fittingMailAddress(items.length, write, least);
      expect(address.length).toBeLessThanOrEqual(1_900);
      const fits = items.map((_, named) => mailAddress(write(named + 1)).length <= 1_900);
      const most = fits.lastIndexOf(true) + 1;
      const hasRoom = most > 0 || mailAddress(write(0)).length <= 1_900;
      expect(address).toBe(mailAddress(hasRoom ? write(most) : least));
    }),
  );
});
