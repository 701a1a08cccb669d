import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bytesToBase64url } from '../../src/contract/hash.ts';
import { decodeInvitation, encodeInvitation, invitationLink } from '../../src/contract/invitation-text.ts';
import { verifyInvitation } from '../../src/contract/invitation.ts';
import { makeJoinProof, verifyJoinProof } from '../../src/contract/join-proof.ts';
import type { KeyFileFacts } from '../../src/contract/key-file.ts';
import { makeVoiceCode } from '../../src/contract/voice-code.ts';
import type { JoinProof } from '../../src/domain/log/event.ts';
import type { DeviceId } from '../../src/domain/log/ids.ts';
import { joinKeySigner, verifyText } from '../../src/storage/device-keys.ts';
import { openRootKey } from '../../src/storage/root-key-file.ts';
import { slowHash } from '../../src/storage/slow-hash.ts';

interface FrozenInvitation {
  readonly facts: { readonly [name: string]: unknown; readonly joinKey: string; readonly root: string };
  readonly line: string;
  readonly secret: string;
  readonly device: DeviceId;
  readonly deviceKey: string;
  readonly proof: JoinProof;
  readonly voiceCode: string;
}
interface FrozenKey {
  readonly passphrase: string;
  readonly facts: KeyFileFacts;
  readonly publicKey: string;
}

const folder = 'tests/fixtures/format-1';
const mail = readFileSync(`${folder}/invitation-mail.txt`, 'utf8');
const invitationText = readFileSync(`${folder}/invitation.json`, 'utf8');
const keyFile = new Uint8Array(readFileSync(`${folder}/root-key.wfkey`));
const keyText = readFileSync(`${folder}/root-key.json`, 'utf8');
const frozen: FrozenInvitation = JSON.parse(invitationText);
const otherDeviceText = readFileSync(`${folder}/device-invitation.json`, 'utf8');
const otherDevice: Omit<FrozenInvitation, 'voiceCode'> = JSON.parse(otherDeviceText);
const frozenKey: FrozenKey = JSON.parse(keyText);

test('the frozen invitations and key file are the ones that were frozen', () => {
  const digest = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
  expect([mail, invitationText, keyFile, keyText, otherDeviceText].map(digest)).toEqual([
    'fefc153f60c23cabc90e50ca6c4f1a4d6dd83a9f542460e4f956f12083c846b1',
    '895183f0362919b9081f394598de0e081aa05c8d6e9137b625fb566284b5f9bf',
    '6c3927ef27bc18499d473e70d66be4588828fa13fa547f7f26d474cedc3c4f54',
    'cfc3a458c7080b707a562ff530546bef8a6512f4f57aa446470f0a9d6a20e231',
    '96a635d818f0c0019422b108ba478b12e418faa5b2ef66b76a6d735909736de4',
  ]);
});

test('the invitation is still found in the mail, read and genuine', async () => {
  const read = decodeInvitation(mail);
  if (!read.ok) throw new Error(read.error.type);
  const { statement, secret } = read.value;
  expect(statement).toMatchObject({ ...frozen.facts, line: frozen.line });
  expect(bytesToBase64url(secret)).toBe(frozen.secret);
  expect(await verifyInvitation(statement, verifyText)).toEqual({ ok: true, value: statement });
  const link = invitationLink('https://plan.example.org/app/', encodeInvitation(read.value)) as string;
  expect(mail.replaceAll('\n> ', '')).toContain(link);
  expect(link).toHaveLength(1180);
});

test('the proof that was made with it still holds, and its secret still makes one', async () => {
  const { device, proof, facts, secret } = frozen;
  const proved = await verifyJoinProof(proof, device, verifyText);
  if (!proved.ok) throw new Error(proved.error.type);
  expect(proved.value).toMatchObject(facts);
  const bytes = new Uint8Array(Buffer.from(secret, 'base64url'));
  const sign = await joinKeySigner({ public: facts.joinKey, secret: bytes });
  if (sign === null) throw new Error('no signer');
  const made = await makeJoinProof(proved.value, device, sign);
  expect(made.inv).toBe(proof.inv);
  expect(await verifyJoinProof(made, device, verifyText)).toEqual(proved);
});

test('one for the other device of a person, with the first reported year, is still genuine, and older ones name neither', async () => {
  const { device, proof, facts, line } = otherDevice;
  const proved = await verifyJoinProof(proof, device, verifyText);
  if (!proved.ok) throw new Error(proved.error.type);
  expect(proved.value).toMatchObject({ ...facts, line });
  expect(proved.value).toMatchObject({ firstYear: '2024', person: 'Sēlā' });
  const older = decodeInvitation(mail);
  expect(older.ok && ['firstYear' in older.value.statement, 'person' in older.value.statement]).toEqual([
    false,
    false,
  ]);
});

test('the code that both sides read to each other is still the same', async () => {
  const keys = { deviceKey: frozen.deviceKey, rootKey: frozen.facts.root };
  expect(await makeVoiceCode(keys, slowHash)).toBe(frozen.voiceCode);
});

test('the key file is still opened', async () => {
  const opened = await openRootKey(keyFile, frozenKey.passphrase);
  if (!opened.ok) throw new Error(opened.error.type);
  expect(opened.value).toMatchObject({ facts: frozenKey.facts, publicKey: frozenKey.publicKey });
  expect(frozenKey.facts.programme).toBe(frozen.facts['programme']);
});
