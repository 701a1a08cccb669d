import { expect, test } from 'vitest';
import { otherKindOf } from '../../src/app/state/other-kind.ts';
import { encodeInvitation } from '../../src/contract/invitation-text.ts';
import { createInvited } from '../fixtures/invitations.ts';

test('what people take for an update and is an invitation, a safety copy or a key is told apart', async () => {
  const text = encodeInvitation((await createInvited()).invitation);
  expect(otherKindOf(text)).toEqual({ type: 'is-invitation' });
  expect(otherKindOf(`Dear Losa,\n> ${text}\nregards`)).toEqual({ type: 'is-invitation' });
  expect(otherKindOf('WFCOPY1\n{}\n')).toEqual({ type: 'is-safety-copy' });
  expect(otherKindOf('WFKEY1\n{}\n')).toEqual({ type: 'is-key-file' });
  for (const other of ['', 'Hello', 'WFPKT1\n{}\n', 'WFEVID1\n{}\n', '{"a":1}'])
    expect(otherKindOf(other)).toBeNull();
});
