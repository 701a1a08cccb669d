import { fc } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeArmour, findArmour } from '../../src/contract/armour.ts';
import { bytesToBase64url } from '../../src/contract/hash.ts';
import { decodeInvitation, encodeInvitation, invitationLink } from '../../src/contract/invitation-text.ts';
import { verifyInvitation } from '../../src/contract/invitation.ts';
import { joinKeySigner } from '../../src/storage/device-keys.ts';
import { createInvited, type Invited } from '../fixtures/invitations.ts';
import { manglings } from '../fixtures/mail-manglings.ts';
import { verifyText } from '../fixtures/signed-packets.ts';

const problem = (type: string) => ({ ok: false, error: { type } });
const address = 'https://plan.example.org/app/';
let invited: Invited;
let text: string;
beforeAll(async () => {
  invited = await createInvited();
  text = encodeInvitation(invited.invitation);
});

describe('the text of an invitation', () => {
  test('is letters and digits and gives the invitation back', () => {
    expect(text).toMatch(/^WFinv1[0-9A-Za-z]+WFend$/);
    expect(decodeInvitation(text)).toEqual({ ok: true, value: invited.invitation });
  });

  test.each(Object.keys(manglings))('is found %s', (name) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), (width) => {
        const mangled = manglings[name]?.(text, width) as string;
        expect(decodeInvitation(mangled)).toEqual({ ok: true, value: invited.invitation });
      }),
      { numRuns: 20 },
    );
  });

  test('with any bit flipped is refused, or is the same invitation still', () => {
    const bytes = new TextEncoder().encode(text);
    const endMark = text.length - 'WFend'.length;
    // Where the last letter before the end mark is its first one too, that one stands in for it.
    const readable = text[endMark - 1] === 'W' ? endMark - 1 : endMark;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const read = decodeInvitation(new TextDecoder().decode(flipped));
      const place = bit >> 3;
      if (place >= endMark || (place === readable && read.ok))
        expect(read).toEqual({ ok: true, value: invited.invitation });
      else
        expect(read).toEqual(problem(place < 'WFinv1'.length ? 'not-an-invitation' : 'invitation-damaged'));
    }
  });

  test('cut at any length is refused, up to the mark at its end', () => {
    for (let length = 0; length < text.length; length++) {
      const read = decodeInvitation(text.slice(0, length));
      if (length >= text.length - 'WFend'.length)
        expect(read).toEqual({ ok: true, value: invited.invitation });
      else
        expect(read).toEqual(problem(length < 'WFinv1'.length ? 'not-an-invitation' : 'invitation-damaged'));
    }
  });

  test('of which one of two copies is damaged is read from the other', () => {
    const broken = text.replace(/.{40}WFend$/, 'WFend');
    expect(decodeInvitation(`${broken}\n${text}`)).toEqual({ ok: true, value: invited.invitation });
    expect(decodeInvitation(`${text}\n${broken}`)).toEqual({ ok: true, value: invited.invitation });
  });

  test('beside another is the first that can be read', async () => {
    const other = await createInvited({ party: 'FJ', partyName: 'Fiji' });
    const both = `${encodeInvitation(other.invitation)}\n\n> ${text}`;
    expect(decodeInvitation(both)).toEqual({ ok: true, value: other.invitation });
    const unreadable = encodeArmour(new TextEncoder().encode('{"v":2}\n'), 'WFinv1');
    expect(decodeInvitation(`${unreadable}\n${text}`)).toEqual({ ok: true, value: invited.invitation });
  });

  test('is told from other texts, and from one of a newer version', () => {
    const armoured = (content: string) => encodeArmour(new TextEncoder().encode(content), 'WFinv1');
    expect(decodeInvitation('')).toEqual(problem('not-an-invitation'));
    expect(decodeInvitation('Malo e lelei')).toEqual(problem('not-an-invitation'));
    expect(decodeInvitation(encodeArmour(Uint8Array.of(1, 2)))).toEqual(problem('not-an-invitation'));
    expect(findArmour(text)).toEqual({ type: 'none' });
    expect(decodeInvitation(armoured('{"v":2,"x":1}\nmore'))).toEqual(problem('needs-newer-version'));
    expect(decodeInvitation(armoured('{}\n'))).toEqual(problem('invitation-damaged'));
    expect(decodeInvitation(armoured(''))).toEqual(problem('invitation-damaged'));
    const { line } = invited.invitation.statement;
    expect(decodeInvitation(armoured(line))).toEqual(problem('invitation-damaged'));
    expect(decodeInvitation(armoured(`${line}\nshort`))).toEqual(problem('invitation-damaged'));
  });

  test('is never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeInvitation(encodeArmour(bytes, 'WFinv1')).ok).toBe(false);
      }),
    );
  });

  test('whose content somebody changed and summed up anew is not genuine, or its secret fits no more', async () => {
    const found = findArmour(text, 'WFinv1');
    if (found.type !== 'found') throw new Error(found.type);
    const content = found.contents[0] as Uint8Array;
    const flips = { refused: 0, secrets: 0 };
    for (let place = 0; place < content.length; place++) {
      const flipped = content.slice();
      flipped[place] = (flipped[place] as number) ^ (1 << (place % 8));
      const read = decodeInvitation(encodeArmour(flipped, 'WFinv1'));
      if (!read.ok) continue;
      const { statement, secret } = read.value;
      const genuine = await verifyInvitation(statement, verifyText);
      if (genuine.ok) {
        expect(await joinKeySigner({ public: statement.joinKey, secret })).toBeNull();
        flips.secrets += 1;
      } else flips.refused += 1;
    }
    expect(flips.secrets).toBe(32);
    expect(flips.refused).toBeGreaterThan(100);
  });
});

describe('the link of an invitation', () => {
  test('opens the page for joining, and an invitation of a member takes 1,110 characters', () => {
    const link = invitationLink(address, text) as string;
    expect(link).toBe(`${address}#/join?invitation=${text}`);
    expect(invitationLink(`${address}#/overview`, text)).toBe(link);
    expect(link).toHaveLength(1110);
    expect(decodeInvitation(link)).toEqual({ ok: true, value: invited.invitation });
  });

  test('is offered for long names and addresses, and not where it would be too long to travel', async () => {
    const long = `https://plan.example.org/${'x'.repeat(60)}/`;
    const name = 'Direction générale des douanes et droits indirects de la Nouvelle-Calédonie';
    const { invitation } = await createInvited({ address: long, partyName: name });
    expect((invitationLink(long, encodeInvitation(invitation)) as string).length).toBeLessThanOrEqual(1500);
    expect(invitationLink(`https://x.org/${'y'.repeat(500)}`, text)).toBeNull();
  });
});

test('the halves of a one-time key make a signer only where they are a pair', async () => {
  const other = await createInvited();
  const { statement, secret } = invited.invitation;
  const fits = async (joinKey: string, half: Uint8Array) =>
    (await joinKeySigner({ public: joinKey, secret: half })) !== null;
  expect(await fits(statement.joinKey, secret)).toBe(true);
  expect(await fits(statement.joinKey, other.invitation.secret)).toBe(false);
  expect(await fits(other.invitation.statement.joinKey, secret)).toBe(false);
  expect(await fits(statement.joinKey, new Uint8Array(32))).toBe(false);
  expect(await fits(statement.joinKey, new Uint8Array(31).fill(7))).toBe(false);
  expect(await fits(bytesToBase64url(new Uint8Array(91)), secret)).toBe(false);
  expect(await fits('?', secret)).toBe(false);
});
