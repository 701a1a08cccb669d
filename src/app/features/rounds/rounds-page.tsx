import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import { countRoundItems, type RoundMember } from '../../../domain/progress/rounds/round-answers.ts';
import { isOpenOn, type Round } from '../../../domain/progress/rounds/round.ts';
import { useRoundAnswers } from '../../state/rounds.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatCount } from '../../text/formats.ts';
import { roundTimeSentence } from '../../text/round-words.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { NewRound } from './new-round.tsx';
import { BackToPlan } from '../../ui/plan/back-to-plan.tsx';
import { focusSoon } from '../../ui/fields/next-focus.ts';

/** The reporting rounds: the open ones with how far they are, those to come, those before, and at the Secretariat the way to open one. */
export function RoundsPage() {
  const { t } = useLingui();
  const open = useOpenSession();
  const { rounds, today, own } = open;
  const [isOpening, setIsOpening] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const running = rounds.filter(({ body }) => isOpenOn(body, today));
  const over = rounds.filter(({ body }) => body.closed !== undefined && body.closed <= today);
  const toCome = rounds.filter((one) => !running.includes(one) && !over.includes(one));
  const answers = useRoundAnswers(rounds);
  const close = () => {
    setIsOpening(false);
    focusSoon(() => begin.current);
  };
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <BackToPlan />
          <h1>
            <Trans>Reporting rounds</Trans>
          </h1>
        </div>
        {isOffice(own.role) && !isOpening && (
          <button
            ref={begin}
            type="button"
            className="button button-primary"
            onClick={() => setIsOpening(true)}
          >
            <Trans>Open a round</Trans>
          </button>
        )}
      </div>
      {isOpening && <NewRound last={rounds[0] ?? null} answers={answers} onDone={close} />}
      {rounds.length === 0 && !isOpening && (
        <p className="max-w-prose">
          <Trans>
            No round has been opened yet. Without one, members are asked each quarter for what is open.
          </Trans>
        </p>
      )}
      <RoundList heading={t`Open`} rounds={running} answers={answers} />
      <RoundList heading={t`Still to come`} rounds={toCome} answers={answers} />
      <RoundList heading={t`Closed`} rounds={over} answers={answers} />
    </div>
  );
}

function RoundList(props: {
  readonly heading: string;
  readonly rounds: readonly Round[];
  readonly answers: ReadonlyMap<string, readonly RoundMember[]> | null;
}) {
  const { today } = useOpenSession();
  if (props.rounds.length === 0) return null;
  return (
    <section className="space-y-3" aria-label={props.heading}>
      <h2>{props.heading}</h2>
      <ul className="space-y-3">
        {props.rounds.map((round) => (
          <li key={round.id} className="card space-y-1 p-4 sm:p-5">
            <h3>
              <Link to="/plan/rounds/$id" params={{ id: round.id }} className="link">
                <PlanText text={round.body.name} />
              </Link>
            </h3>
            <p>{roundTimeSentence(round.body, today)}</p>
            <HowFar members={props.answers?.get(round.id) ?? null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How much of a round is answered, and by how many members; nothing until it is known. */
export function HowFar({ members }: { readonly members: readonly RoundMember[] | null }) {
  if (members === null) return null;
  const items = members.flatMap((one) => one.items);
  const count = countRoundItems(items);
  const [answered, of] = [formatCount(count.answered + count.late), formatCount(items.length)];
  return (
    <p className="font-semibold">
      <Trans>
        {answered} of {of} answered
      </Trans>{' '}
      <span className="font-normal text-ink-soft">
        · <Plural value={members.length} one="# member" other="# members" />
      </span>
    </p>
  );
}
