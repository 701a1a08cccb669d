import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { compareText } from '../../../../base/order.ts';
import {
  type InvitationTrouble,
  type InvitedParty,
  makeInvitation,
  type ReadyInvitation,
} from '../../../state/invitations.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { peopleProblemSentences } from '../../../text/people-words.ts';
import { Problem } from '../../../ui/problem.tsx';
import { AddressField } from './address-field.tsx';
import { InvitationReady } from './invitation-ready.tsx';

/** Makes an invitation for a member or for the Secretariat; `wanted` is what somebody asked for elsewhere on the page. */
export function InviteCard({ wanted }: { readonly wanted: Pick<InvitedParty, 'party' | 'role'> | null }) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const { code: secretariat, name: secretariatName } = inForce.plan.secretariat;
  const [party, setParty] = useState(wanted?.party ?? '');
  const [role, setRole] = useState<'officer' | 'admin'>(wanted?.role === 'admin' ? 'admin' : 'officer');
  const [tried, setTried] = useState(false);
  const [ready, setReady] = useState<ReadyInvitation | null>(null);
  const [problem, setProblem] = useState<InvitationTrouble | null>(null);
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    // Drawn anew for what somebody asked for further down the page.
    if (wanted !== null) choice.current?.focus();
  }, [wanted]);
  const members = [...inForce.members].sort((a, b) => compareText(a.name, b.name));
  const partyName = party === secretariat ? secretariatName : members.find((one) => one.code === party)?.name;
  const change = () => {
    setReady(null);
    setProblem(null);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (partyName === undefined) return choice.current?.focus();
    const invited: InvitedParty = { party, partyName, role: party === secretariat ? role : 'focal-point' };
    const made = await makeInvitation(openSessionNow(), invited);
    if (made.ok) setReady(made.value);
    else setProblem(made.error);
  };
  const isMissing = tried && partyName === undefined;
  return (
    <section aria-labelledby="invite" className="card space-y-4 p-5">
      <div className="space-y-1">
        <h2 id="invite">
          <Trans>Invite somebody</Trans>
        </h2>
        <p className="max-w-prose">
          <Trans>
            An invitation is for a member, not for one device: it opens on several. It ends after 90 days.
          </Trans>
        </p>
      </div>
      <AddressField onChange={change} />
      <form onSubmit={(event) => void submit(event)} noValidate className="max-w-prose space-y-4">
        <div>
          <label htmlFor="invited-party" className="label">
            <Trans>For whom?</Trans>
          </label>
          {isMissing && (
            <p id="invited-problem" className="mb-1 font-semibold text-warn">
              <Trans>Choose a member or the Secretariat.</Trans>
            </p>
          )}
          <select
            ref={choice}
            id="invited-party"
            className="field"
            value={party}
            aria-invalid={isMissing}
            aria-describedby={isMissing ? 'invited-problem' : undefined}
            onChange={(event) => {
              setParty(event.target.value);
              change();
            }}
          >
            <option value="">{t`Choose…`}</option>
            {members.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
            <option value={secretariat}>{secretariatName}</option>
          </select>
        </div>
        {party === secretariat && (
          <fieldset className="space-y-1">
            <legend className="label">
              <Trans>What may they do?</Trans>
            </legend>
            {(['officer', 'admin'] as const).map((one) => (
              <label key={one} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name="invited-role"
                  checked={role === one}
                  onChange={() => {
                    setRole(one);
                    change();
                  }}
                />
                {one === 'officer'
                  ? t`Officer: takes in what members send and enters what they say`
                  : t`Admin: the same, and lets people in and cuts devices off`}
              </label>
            ))}
          </fieldset>
        )}
        {problem && <Problem {...peopleProblemSentences(problem)} />}
        <button type="submit" className="button button-primary">
          <Trans>Make the invitation</Trans>
        </button>
      </form>
      {ready && <InvitationReady key={ready.text} invitation={ready} />}
    </section>
  );
}
