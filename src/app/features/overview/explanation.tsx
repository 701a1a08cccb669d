import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { narrowed, sizeOf } from '../../../domain/plan/blocks.ts';
import { quarterStart } from '../../../domain/plan/period.ts';
import type { CountedBlocks } from '../../../domain/progress/figures/counted-blocks.ts';
import { membersAsked } from '../../../domain/progress/figures/heard.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { type Outside, outsides, type Part, parts } from '../../../domain/progress/figures/counted.ts';
import {
  answeredOf,
  dueOf,
  expectedOf,
  outsideOf,
  tallyOf,
  withoutExcuses,
} from '../../../domain/progress/figures/tally.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenSession } from '../../state/session.ts';
import { completionWords } from '../../text/completion-words.ts';
import { outsideSentences } from '../../text/excuse-words.ts';
import { formatCount, formatDay, formatNamedCount } from '../../text/formats.ts';
import { partWord } from '../../text/status-words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { DeliverableRows } from '../../ui/answers/deliverable-rows.tsx';
import { KnownThenWords } from './known-then-words.tsx';

const route = getRouteApi('/overview');
const allParts: readonly (Part | Outside)[] = [...parts, ...outsides];

/** How a figure is worked out: in a sentence, in its parts, and down to the reports that it rests on. */
export function Explanation(props: {
  readonly why: string;
  readonly of: string | null;
  readonly counted: CountedBlocks;
  readonly asAt: AsAt;
}) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const { inForce } = useOpenSession();
  const { plan } = inForce;
  const { why, of, counted, asAt } = props;
  const party = why === 'member' ? partyWith(inForce, of) : undefined;
  const priority = why === 'priority' ? plan.priorities.find((one) => one.code === of) : undefined;
  const about = useMemo(
    () =>
      narrowed(
        counted,
        ({ placed }) => priority === undefined || placed.priority === priority,
        party === undefined ? null : (code) => code === party.code,
      ),
    [counted, party, priority],
  );
  const title =
    party?.name ??
    (priority && <PlanText text={priority.title} />) ??
    (why === 'answers' ? t`Answers received` : why === 'quarter' ? t`Heard from this quarter` : t`Done`);
  const close = () => {
    const { why: _, of: _of, ...rest } = search;
    void navigate({ search: rest, replace: true, resetScroll: false });
  };
  return (
    <Dialog
      title={
        <>
          {t`How is this worked out?`} {title}
        </>
      }
      onClose={close}
    >
      <div className="mb-5 max-w-prose space-y-2">
        {why === 'quarter' ? (
          <QuarterWords counted={about} asAt={asAt} />
        ) : (
          <TallyWords counted={about} asAt={asAt} />
        )}
        {why !== 'quarter' && (
          <KnownThenWords
            counted={about}
            asAt={asAt}
            earlier={search.earlier ?? 'out'}
            of={why === 'answers' ? 'answers' : 'done'}
          />
        )}
      </div>
      {allParts.map((part) => (
        <PartGroup key={part} part={part} counted={about} asAt={asAt} />
      ))}
    </Dialog>
  );
}

function TallyWords({ counted, asAt }: { readonly counted: CountedBlocks; readonly asAt: AsAt }) {
  const tally = tallyOf(counted);
  const day = formatDay(asAt.day);
  const expected = formatCount(expectedOf(tally));
  const [due, notDue] = [formatCount(dueOf(tally)), formatCount(tally.notDueYet)];
  const [answered, notAnswered] = [formatCount(answeredOf(tally)), formatCount(tally.notAnswered)];
  const competing = formatCount(tally.competing);
  const words = completionWords(tally);
  const outside = outsideSentences(tally);
  const whole = withoutExcuses(tally);
  const { count: wholeCount, share: wholeShare } = completionWords(whole);
  const [wholeAnswered, wholeDue] = [formatCount(answeredOf(whole)), formatCount(dueOf(whole))];
  return (
    <>
      <p>
        <Trans>
          Expected: {expected}. Not due yet on {day}: {notDue}. What counts is the rest: {due}.
        </Trans>
      </p>
      <p>
        <Trans>
          Answers received, whatever they say: {answered} of {due}. Not answered: {notAnswered}.
        </Trans>
      </p>
      <p>
        <strong className="font-semibold">{words.count}.</strong> {words.share}{' '}
        <Trans>Done in part counts as not done, and nothing is weighted.</Trans>
      </p>
      {outside.length > 0 && (
        <p>
          {outside.join(' ')}{' '}
          {outsideOf(tally, 'excused') > 0 && (
            <Trans>
              Without excuses: {wholeCount}, answers received {wholeAnswered} of {wholeDue}. {wholeShare}
            </Trans>
          )}
        </p>
      )}
      {tally.competing > 0 && (
        <p>
          <Trans>
            Two answers differ in {competing} of them; the member’s own counts until somebody settles it.
          </Trans>
        </p>
      )}
    </>
  );
}

function QuarterWords({ counted, asAt }: { readonly counted: CountedBlocks; readonly asAt: AsAt }) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const { plan, members } = inForce;
  const from = quarterStart(plan, asAt.day);
  const since = formatDay(from);
  const { asked, heard } = membersAsked(counted, members, asAt.day, from);
  const names = (isHeard: boolean) =>
    asked
      .filter((one) => heard.has(one.code) === isHeard)
      .map((one) => one.name)
      .join(', ');
  const [heardNames, silentNames] = [names(true), names(false)];
  return (
    <>
      <p>
        <Trans>
          A member is heard from once it has answered or confirmed anything since {since}, when the quarter
          began.
        </Trans>
      </p>
      {heardNames !== '' && <p>{t`Heard: ${heardNames}.`}</p>}
      {silentNames !== '' && <p>{t`Not heard: ${silentNames}.`}</p>}
    </>
  );
}

function PartGroup(props: {
  readonly part: Part | Outside;
  readonly counted: CountedBlocks;
  readonly asAt: AsAt;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const { part } = props;
  const inPart = useMemo(
    () => narrowed(props.counted, ({ one }) => one.part === part, null),
    [props.counted, part],
  );
  const size = sizeOf(inPart);
  if (size === 0) return null;
  return (
    <details className="border-line border-t py-2" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="py-1 font-semibold">{formatNamedCount(partWord(part), size)}</summary>
      {isOpen && <DeliverableRows counted={inPart} asAt={props.asAt} />}
    </details>
  );
}
