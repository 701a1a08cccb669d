import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { compareText } from '../../../base/order.ts';
import { isOffice } from '../../../domain/log/authority.ts';
import { membersOfRound, type Round } from '../../../domain/progress/round.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenSession } from '../../state/session.ts';
import { PlanText } from '../../ui/plan-text.tsx';
import { AnswerEntry } from './answer-entry.tsx';

const route = getRouteApi('/plan/rounds/$id/enter');

/** The Secretariat enters what a member said: row by row in the form's order, or from a reply by mail. */
export function RoundEntryPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const open = useOpenSession();
  const [entered, setEntered] = useState<{ readonly name: string; readonly count: number } | null>(null);
  const round = open.rounds.find((one) => one.id === id);
  if (round === undefined || !isOffice(open.own.role)) {
    return (
      <h1>
        <Trans>There is no such round on this device</Trans>
      </h1>
    );
  }
  const asked = membersAsked(round, open.inForce.members);
  const party = asked.find((one) => one.code === search.for)?.code;
  const isMail = search.by === 'mail';
  const go = (change: { readonly for?: string; readonly by?: 'mail' | undefined }) => {
    setEntered(null);
    void navigate({ search: { ...search, ...change } });
  };
  return (
    <div className="space-y-5">
      <div>
        <p>
          <Link to="/plan/rounds/$id" params={{ id }} className="link">
            <PlanText text={round.body.name} />
          </Link>
        </p>
        <h1>{isMail ? t`Enter a reply mail` : t`Enter answers`}</h1>
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <label className="min-w-48">
          <span className="label">
            <Trans>Answers of</Trans>
          </span>
          <select className="field" value={party ?? ''} onChange={(event) => go({ for: event.target.value })}>
            {party === undefined && <option value="">{t`Choose the member…`}</option>}
            {asked.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={() => go({ by: isMail ? undefined : 'mail' })}>
          {isMail ? t`Row by row instead` : t`From a mail instead`}
        </button>
      </div>
      <div role="status" aria-live="polite">
        {entered !== null && (
          <p className="rounded-lg bg-accent-soft px-4 py-3 font-semibold">
            <Plural
              value={entered.count}
              one="# answer is saved on this device:"
              other="# answers are saved on this device:"
            />{' '}
            {entered.name}
          </p>
        )}
      </div>
      {party !== undefined && (
        <AnswerEntry
          key={`${party} ${search.by}`}
          round={round}
          party={party}
          by={isMail ? 'mail' : 'rows'}
          onEntered={(count) => setEntered({ name: partyWith(open.inForce, party)?.name ?? party, count })}
        />
      )}
    </div>
  );
}

function membersAsked(round: Round, members: readonly { readonly code: string; readonly name: string }[]) {
  const named = membersOfRound(round);
  return members
    .filter((one) => named === 'all' || named.includes(one.code))
    .sort((a, b) => compareText(a.name, b.name));
}
