import { beforeAll, expect, test } from 'vitest';
import { decodeBody } from '../../src/contract/event-schema.ts';
import { decodeInvitation, encodeInvitation } from '../../src/contract/invitation-text.ts';
import { signInvitation } from '../../src/contract/invitation.ts';
import { makeJoinProof, verifyJoinProof } from '../../src/contract/join-proof.ts';
import { decodeLine, encodeLine } from '../../src/contract/line.ts';
import type { EnrolBody, JoinProof } from '../../src/domain/log/event.ts';
import { joinKeySigner } from '../../src/storage/device-keys.ts';
import { createInvited, type Invited, invitedAt, stranger } from '../fixtures/invitations.ts';
import { createWriter, verifyText, type Writer } from '../fixtures/signed-packets.ts';

const problem = (type: string) => ({ ok: false, error: { type } });
let invited: Invited;
let joiner: Writer;
let proof: JoinProof;
let enrolment: EnrolBody;
beforeAll(async () => {
  [invited, joiner] = [await createInvited(), await createWriter()];
  const { invitation, signJoin } = invited;
  proof = await makeJoinProof(invitation.statement, joiner.device, signJoin);
  enrolment = {
    sign: joiner.publicKey,
    agree: joiner.publicKey,
    role: 'focal-point',
    party: 'TV',
    person: 'Sela',
    name: 'Office computer',
    lang: 'en',
    proof,
  };
});

test('a device that has only the text of the invitation proves that it holds it', async () => {
  const read = decodeInvitation(encodeInvitation(invited.invitation));
  if (!read.ok) throw new Error(read.error.type);
  const { statement, secret } = read.value;
  const sign = await joinKeySigner({ public: statement.joinKey, secret });
  if (sign === null) throw new Error('no signer');
  for (const device of [joiner.device, stranger]) {
    const made = await makeJoinProof(statement, device, sign);
    expect(await verifyJoinProof(made, device, verifyText)).toEqual({ ok: true, value: statement });
  }
});

test('a proof goes through an enrolment line and is checked from it alone', async () => {
  const line = encodeLine({ t: invitedAt, kind: 'enrol', body: enrolment });
  if (!line.ok) throw new Error(line.error.type);
  const decoded = decodeLine(line.value);
  if (!decoded.ok || decoded.value.kind !== 'enrol') throw new Error('no enrolment');
  expect(decoded.value.body).toEqual(enrolment);
  const read = decoded.value.body.proof as JoinProof;
  const { statement } = invited.invitation;
  expect(await verifyJoinProof(read, joiner.device, verifyText)).toEqual({ ok: true, value: statement });
});

test('a proof used again for another device is refused', async () => {
  const other = await createWriter();
  expect(await verifyJoinProof(proof, other.device, verifyText)).toEqual(problem('join-not-proved'));
});

test('a statement without the secret proves nothing', async () => {
  const { invitation, issuer } = invited;
  const { statement } = invitation;
  const others = [joiner.sign, issuer.sign, (await createInvited()).signJoin];
  for (const sign of others) {
    const forged = await makeJoinProof(statement, joiner.device, sign);
    expect(await verifyJoinProof(forged, joiner.device, verifyText)).toEqual(problem('join-not-proved'));
  }
});

test("a proof for another programme's invitation, with the same one-time key, is refused", async () => {
  const [other, { invitation, signJoin }] = [await createWriter(), invited];
  const facts = { ...invitation.statement, programme: other.device, root: other.publicKey };
  const statement = await signInvitation(facts, invited.issuer.sign);
  const elsewhere = await makeJoinProof(statement, joiner.device, signJoin);
  const swapped = { inv: invitation.statement.line, sig: elsewhere.sig };
  expect((await verifyJoinProof(elsewhere, joiner.device, verifyText)).ok).toBe(true);
  expect(await verifyJoinProof(swapped, joiner.device, verifyText)).toEqual(problem('join-not-proved'));
});

test('an invitation that the joiner wrote for itself, or changed, is not genuine', async () => {
  const { invitation, signJoin } = invited;
  const own = await signInvitation({ ...invitation.statement, role: 'admin' }, joiner.sign);
  const forged = await makeJoinProof(own, joiner.device, signJoin);
  expect(await verifyJoinProof(forged, joiner.device, verifyText)).toEqual(problem('invitation-not-genuine'));
  const raised = { ...proof, inv: proof.inv.replace('focal-point', 'admin') };
  expect(await verifyJoinProof(raised, joiner.device, verifyText)).toEqual(problem('invitation-not-genuine'));
});

test('what is no statement is told apart', async () => {
  const read = (inv: string) => verifyJoinProof({ ...proof, inv }, joiner.device, verifyText);
  expect(await read('')).toEqual(problem('invitation-damaged'));
  expect(await read(proof.inv.slice(0, -1))).toEqual(problem('invitation-damaged'));
  expect(await read('{"v":2}')).toEqual(problem('needs-newer-version'));
});

test('an enrolment is read with a proof and without one, and not with one that is out of bounds', () => {
  const { proof: _, ...without } = enrolment;
  const reads = (more: object) => decodeBody('enrol', { ...without, ...more }) !== null;
  expect(decodeBody('enrol', without)).toEqual({ kind: 'enrol', body: without });
  expect(reads({ proof: { ...proof, inv: 'x'.repeat(4096) } })).toBe(true);
  for (const wrong of [
    undefined,
    null,
    proof.inv,
    {},
    { inv: proof.inv },
    { sig: proof.sig },
    { ...proof, inv: 'x'.repeat(4097) },
    { ...proof, sig: `${proof.sig}x` },
    { ...proof, sig: proof.sig.slice(1) },
    { ...proof, sig: '='.repeat(86) },
  ])
    expect([wrong, reads({ proof: wrong })]).toEqual([wrong, false]);
});
