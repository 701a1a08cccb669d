import { fc } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  decodeStatement,
  type InvitationFacts,
  isInvitationAddress,
  isPastEnd,
  signInvitation,
  verifyInvitation,
} from '../../src/contract/invitation.ts';
import { closeSignedLine, openSignedLine } from '../../src/contract/signed-line.ts';
import { isCleanText } from '../../src/domain/log/clean-text.ts';
import type { Instant } from '../../src/domain/plan/day.ts';
import { createInvited, type Invited, invitedAt, stranger } from '../fixtures/invitations.ts';
import { createWriter, verifyText } from '../fixtures/signed-packets.ts';

const dayMs = 86_400_000;
const damaged = { ok: false, error: { type: 'invitation-damaged' } };
const notGenuine = { ok: false, error: { type: 'invitation-not-genuine' } };
let invited: Invited;
beforeAll(async () => {
  invited = await createInvited();
});

/** The invitation's line with other fields, signed by nobody. */
function lineWith(more: object): string {
  const { line } = invited.invitation.statement;
  const { sig, ...fields } = JSON.parse(line);
  const kept = Object.entries({ ...fields, ...more }).filter(([, value]) => value !== undefined);
  return closeSignedLine(openSignedLine(Object.fromEntries(kept)), sig);
}

describe('a statement', () => {
  test('comes back as it was signed, whatever it says, and ends 90 days later', async () => {
    const { root, issuer, invitation } = invited;
    const anyName = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((name) => name.trim() !== '' && isCleanText(name) && name.length <= 200);
    const anyFacts = fc.record(
      {
        party: fc.constantFrom('TV', 'FJ', 'OCO', 'A-1'),
        partyName: anyName,
        role: fc.constantFrom('focal-point', 'officer', 'admin', 'viewer'),
        firstYear: fc.constantFrom('2022', '2026'),
        person: fc.oneof(fc.constant(''), anyName),
        address: fc.webUrl().filter((url) => isInvitationAddress(url)),
        at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
      },
      { requiredKeys: ['party', 'partyName', 'role', 'at'] },
    );
    await fc.assert(
      fc.asyncProperty(anyFacts, async (some) => {
        const { plan, joinKey } = invitation.statement;
        const facts = {
          programme: root.device,
          root: root.publicKey,
          plan,
          issuer: issuer.device,
          issuerKey: issuer.publicKey,
          joinKey,
          ...some,
        } as InvitationFacts;
        const statement = await signInvitation(facts, issuer.sign);
        expect(statement).toMatchObject({ ...facts, until: facts.at + 90 * dayMs });
        for (const name of ['address', 'firstYear', 'person'])
          expect([name, name in statement]).toEqual([name, name in some]);
        expect(decodeStatement(statement.line)).toEqual({ ok: true, value: statement });
        expect(await verifyInvitation(statement, verifyText)).toEqual({ ok: true, value: statement });
      }),
      { numRuns: 30 },
    );
  });

  test('with any bit of its line flipped is never genuine', async () => {
    const { line } = invited.invitation.statement;
    const bytes = new TextEncoder().encode(line);
    let readCount = 0;
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const decoded = decodeStatement(new TextDecoder().decode(flipped));
      if (!decoded.ok) continue;
      readCount += 1;
      expect([bit, await verifyInvitation(decoded.value, verifyText)]).toEqual([bit, notGenuine]);
    }
    // Most bits leave a line that is read, so that it is the signature that refuses them.
    expect(readCount).toBeGreaterThan(1000);
  }, 30_000);

  test('cut at any length is damaged', () => {
    const { line } = invited.invitation.statement;
    for (let length = 0; length < line.length; length++)
      expect(decodeStatement(line.slice(0, length))).toEqual(damaged);
  });

  test.each([
    ['programme', 'short'],
    ['root', undefined],
    ['root', 'AAAA'],
    ['party', 'tv'],
    ['name', ' '],
    ['name', 'a\u0000b'],
    ['name', 'x'.repeat(201)],
    ['role', 'root'],
    ['role', 'toString'],
    ['plan', null],
    ['plan', { id: 'a/b', rev: 'kzA1hB-0sC_9dEfG' }],
    ['plan', { id: 'oco-2022-2027', rev: '' }],
    ['first', 'plan'],
    ['first', 2026],
    ['person', 'a\u0000b'],
    ['person', 'x'.repeat(201)],
    ['address', 'javascript:alert(1)'],
    ['address', 'https://x.org/ y'],
    ['address', `https://x.org/${'y'.repeat(300)}`],
    ['at', '2026-11-20'],
    ['until', 1.5],
    ['by', 7],
    ['key', 'x'.repeat(122)],
    ['join', undefined],
    ['v', 0],
    ['v', undefined],
    ['v', '2'],
  ])('with %s as %j is damaged', (name, value) => {
    expect(decodeStatement(lineWith({}))).toHaveProperty('ok', true);
    expect(decodeStatement(lineWith({ [name]: value }))).toEqual(damaged);
  });

  test('that is longer than any is damaged', () => {
    expect(decodeStatement(lineWith({ more: 'x'.repeat(3000) })).ok).toBe(true);
    expect(decodeStatement(lineWith({ more: 'x'.repeat(4000) }))).toEqual(damaged);
  });

  test('of a newer version says so, whatever else it says', () => {
    const newer = { ok: false, error: { type: 'needs-newer-version' } };
    expect(decodeStatement(lineWith({ v: 2, root: undefined }))).toEqual(newer);
    expect(decodeStatement('{"v":3}')).toEqual(newer);
  });
});

describe('an invitation is not genuine', () => {
  test('where the issuer is not named after its key', async () => {
    const { issuer, invitation } = invited;
    const statement = await signInvitation({ ...invitation.statement, issuer: stranger }, issuer.sign);
    expect(await verifyInvitation(statement, verifyText)).toEqual(notGenuine);
  });

  test('where another device signed it', async () => {
    const other = await createWriter();
    const statement = await signInvitation(invited.invitation.statement, other.sign);
    expect(await verifyInvitation(statement, verifyText)).toEqual(notGenuine);
  });

  test("where the root key is another programme's", async () => {
    const { issuer, invitation } = invited;
    const other = await createWriter();
    const statement = await signInvitation({ ...invitation.statement, root: other.publicKey }, issuer.sign);
    expect(await verifyInvitation(statement, verifyText)).toEqual(notGenuine);
  });

  test('where the same bytes were signed as something else', async () => {
    const { issuer, invitation } = invited;
    const sig = await issuer.sign(new TextEncoder().encode(invitation.statement.signed));
    expect(await verifyInvitation({ ...invitation.statement, sig }, verifyText)).toEqual(notGenuine);
  });
});

test('an invitation is past its end from its last instant on, and not before', () => {
  const { statement } = invited.invitation;
  const after = (ms: number) => (invitedAt + ms) as Instant;
  expect(isPastEnd(statement, invitedAt)).toBe(false);
  expect(isPastEnd(statement, after(90 * dayMs - 1))).toBe(false);
  expect(isPastEnd(statement, after(90 * dayMs))).toBe(true);
  expect(isPastEnd(statement, after(-400 * dayMs))).toBe(false);
});
