import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isOffice } from '../../../domain/log/authority.ts';
import { type AskingRound, roundQuestions } from '../../state/rounds.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatDay } from '../../text/formats.ts';
import { roundTimeSentence } from '../../text/round-words.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';

/**
 * An open round at the head of My updates: its name, how far the party is in it since this round opened, until when it asks,
 * and what it says. Where it asks nothing of the party, it calls for no answer.
 */
export function RoundHead({
  asking: { round, body },
  party,
}: {
  readonly asking: AskingRound;
  readonly party: string;
}) {
  const open = useOpenSession();
  const { today, own } = open;
  const asked = roundQuestions(open, round, party);
  const answered = asked.filter((one) => one.answered).length;
  const opened = formatDay(body.opens);
  return (
    <div className="mb-2 max-w-prose">
      <h2>
        <PlanText text={body.name} />
      </h2>
      {asked.length === 0 ? (
        <p className="font-semibold text-2xl">
          <Trans>Nothing is asked at the moment</Trans>
        </p>
      ) : (
        <>
          <p className="font-semibold text-2xl">
            <Trans>
              {answered} of <Plural value={asked.length} one="# answered" other="# answered" />
            </Trans>
          </p>
          <p className="font-semibold">{roundTimeSentence(body, today)}</p>
          {body.instruction && (
            <p className="whitespace-pre-line">
              <PlanText text={body.instruction} />
            </p>
          )}
          <p className="hint">
            <Trans>Answered or confirmed since the round opened on {opened}.</Trans>
          </p>
        </>
      )}
      {isOffice(own.role) && (
        <p>
          <Link
            to="/plan/rounds/$id/enter"
            params={{ id: body.id }}
            search={{ by: 'sheets' }}
            className="link"
          >
            <Trans>Read sheets that came back</Trans>
          </Link>
        </p>
      )}
    </div>
  );
}
