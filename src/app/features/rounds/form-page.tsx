import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answerRows } from '../../../domain/progress/rounds/answer-rows.ts';
import { roundFor } from '../../../domain/progress/rounds/round.ts';
import { partyWith } from '../../state/party.ts';
import { languageOf } from '../../state/party-language.ts';
import { roundQuestions } from '../../state/rounds.ts';
import { useOpenSession } from '../../state/session.ts';
import { FormSheet } from './form-sheet.tsx';
import { useSentencesIn } from './use-sentences.ts';

const route = getRouteApi('/plan/rounds/$id/form');

/** The form of a round for one member on paper: with its latest answers, or blank. */
export function RoundFormPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const { for: code } = route.useSearch();
  const open = useOpenSession();
  const [isFilled, setIsFilled] = useState(true);
  const round = open.rounds.find((one) => one.id === id);
  const member = partyWith(open.inForce, code ?? null);
  const language = languageOf(open, member?.code ?? '');
  const sentences = useSentencesIn(language);
  const body = round && member ? roundFor(round, member.code) : null;
  if (round === undefined || member === undefined || body === null) {
    return (
      <h1>
        <Trans>There is no such round on this device</Trans>
      </h1>
    );
  }
  const { name } = member;
  const rows = answerRows(roundQuestions(open, round, member.code));
  return (
    <div className="space-y-5">
      <div className="no-print space-y-3">
        <p>
          <Link to="/plan/rounds/$id" params={{ id }} className="link">
            <Trans>Back to the round</Trans>
          </Link>
        </p>
        <h1>{t`Form for ${name}`}</h1>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <button type="button" className="button button-primary" onClick={() => globalThis.print()}>
            <Trans>Print</Trans>
          </button>
          <label className="flex min-h-11 items-center gap-2">
            <input type="radio" checked={isFilled} onChange={() => setIsFilled(true)} />
            <Trans>With the latest answers</Trans>
          </label>
          <label className="flex min-h-11 items-center gap-2">
            <input type="radio" checked={!isFilled} onChange={() => setIsFilled(false)} />
            <Trans>Blank</Trans>
          </label>
        </div>
      </div>
      {sentences !== null && (
        <FormSheet
          body={body}
          member={name}
          rows={rows}
          isFilled={isFilled}
          language={language}
          sentences={sentences}
        />
      )}
    </div>
  );
}
