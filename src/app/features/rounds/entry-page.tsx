import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { compareText } from '../../../base/order.ts';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Round } from '../../../domain/progress/rounds/round.ts';
import { partyWith } from '../../state/party.ts';
import { roundQuestions } from '../../state/rounds.ts';
import { type OpenSession, useOpenSession } from '../../state/session.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { AnswerEntry } from './answer-entry.tsx';
import { SheetsEntry } from './sheets-entry.tsx';
import { focusSoon } from '../../ui/fields/next-focus.ts';

const route = getRouteApi('/plan/rounds/$id/enter');

/** The Secretariat enters what members said: row by row in the form's order, from a reply by mail, or from sheets. */
export function RoundEntryPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const open = useOpenSession();
  const [entered, setEntered] = useState<{ readonly name: string; readonly count: number } | null>(null);
  const status = useRef<HTMLDivElement>(null);
  const round = open.rounds.find((one) => one.id === id);
  const asked = useMemo(() => (round === undefined ? [] : membersAsked(open, round)), [open, round]);
  if (round === undefined || !isOffice(open.own.role)) {
    return (
      <h1>
        <Trans>There is no such round on this device</Trans>
      </h1>
    );
  }
  const party = asked.find((one) => one.code === search.for)?.code;
  const { by } = search;
  const go = (change: { readonly for?: string; readonly by?: typeof by }) => {
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
        <h1>
          {by === undefined
            ? t`Enter answers`
            : by === 'mail'
              ? t`Enter a reply mail`
              : t`Read sheets that came back`}
        </h1>
      </div>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {by !== 'sheets' && (
          <label className="min-w-48">
            <span className="label">
              <Trans>Answers of</Trans>
            </span>
            <select
              className="field"
              value={party ?? ''}
              onChange={(event) => go({ for: event.target.value })}
            >
              {party === undefined && <option value="">{t`Choose the member…`}</option>}
              {asked.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
        )}
        {by !== undefined && (
          <button type="button" className="button" onClick={() => go({ by: undefined })}>
            <Trans>Row by row instead</Trans>
          </button>
        )}
        {by !== 'mail' && (
          <button type="button" className="button" onClick={() => go({ by: 'mail' })}>
            <Trans>From a mail instead</Trans>
          </button>
        )}
        {by !== 'sheets' && (
          <button type="button" className="button" onClick={() => go({ by: 'sheets' })}>
            <Trans>From sheets instead</Trans>
          </button>
        )}
      </div>
      <div ref={status} role="status" aria-live="polite" tabIndex={-1} className="outline-none">
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
      {by === 'sheets' && <SheetsEntry round={round} />}
      {by !== 'sheets' && party !== undefined && (
        <AnswerEntry
          key={`${party} ${by}`}
          round={round}
          party={party}
          by={by ?? 'rows'}
          onEntered={(count) => {
            setEntered({ name: partyWith(open.inForce, party)?.name ?? party, count });
            // The button that was pressed goes away with what it entered.
            focusSoon(() => status.current);
          }}
        />
      )}
    </div>
  );
}

// A member that left and of which nothing is asked any more has no answers to enter.
function membersAsked(open: OpenSession, round: Round) {
  return open.inForce.members
    .filter((one) => roundQuestions(open, round, one.code).length > 0)
    .sort((a, b) => compareText(a.name, b.name));
}
