import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { compareText } from '../../../base/order.ts';
import { type Blocks, type ExpectedBlock, narrowed, sizeOf } from '../../../domain/plan/blocks.ts';
import type { ExpectedSpans } from '../../../domain/plan/expected-spans.ts';
import { type Language, textIn } from '../../../domain/plan/text.ts';
import { type CountedBlocks, partyLists } from '../../../domain/progress/figures/counted-blocks.ts';
import type { Curve } from '../../../domain/progress/figures/curve.ts';
import type { Narrow } from '../../../domain/progress/figures/selection.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { dueOf, tallyOf } from '../../../domain/progress/figures/tally.ts';
import { useCurve, useExpectedSpans } from '../../state/curve.ts';
import { useOpenPart, useOpenSession } from '../../state/session.ts';
import { formatCount, formatDay } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { Choice } from '../../ui/fields/choice.tsx';
import { inTurn, useWhenDrawn } from '../../ui/in-turn.tsx';
import { useWhenReached } from '../../ui/when-reached.ts';
import { CurveKey } from './curve-key.tsx';
import { pointsOf, rowsOf } from './curve-points.ts';
import { CurveTable } from './curve-table.tsx';

const route = getRouteApi('/overview');
const CurveChart = lazy(() => import('./curve-chart.tsx').then(({ CurveChart: it }) => ({ default: it })));

// Reading so many reports holds up a press for longer than is pleasant: they are read where somebody looks for them.
const manyEvents = 20_000;

interface Shown {
  readonly counted: CountedBlocks;
  readonly asAt: AsAt;
  /** To what the page is narrowed. */
  readonly narrow: Narrow;
  readonly language: Language;
}

/** Expected against actual over the whole plan (TALLY-5), of everything shown, one priority, or one member. */
export function OverTime(props: Shown) {
  const [frame, isReached] = useWhenReached<HTMLElement>();
  const isDrawn = useWhenDrawn();
  const isLarge = useOpenPart((open) => [...open.frontier.values()].reduce((a, b) => a + b, 0) > manyEvents);
  return (
    <section ref={frame} aria-labelledby="over-time" className="min-h-[32rem] space-y-3">
      <h2 id="over-time">
        <Trans>Over time</Trans>
      </h2>
      {(isReached || (isDrawn && !isLarge)) && <OverTimeOf {...props} />}
    </section>
  );
}

const OverTimeOf = inTurn(function OverTimeOf({ counted, asAt, narrow, language }: Shown) {
  // What else the address says, such as the day, must not have the curve drawn anew.
  const over = route.useSearch({ select: (search) => search.over });
  const earlier = route.useSearch({ select: (search) => search.earlier });
  // A choice that the selection leaves nothing of is left out, like any other nonsense in an address.
  const chosen = useMemo(() => {
    const some = chosenOf(counted, over);
    return sizeOf(some) === 0 ? counted : some;
  }, [counted, over]);
  const isWhole = chosen === counted;
  const narrowedTo = useMemo(
    (): Narrow => (blocks) => (isWhole ? narrow(blocks) : chosenOf(narrow(blocks), over)),
    [narrow, isWhole, over],
  );
  const expected = useExpectedSpans(narrowedTo);
  return (
    <>
      <WhoseCurve counted={counted} />
      <CurveOf
        expected={expected}
        counted={chosen}
        asAt={asAt}
        earlier={earlier ?? 'out'}
        language={language}
      />
    </>
  );
});

const reading = (
  <p role="status">
    <Trans>Reading what was said…</Trans>
  </p>
);

const CurveOf = inTurn(function CurveOf(props: {
  readonly expected: ExpectedSpans;
  readonly counted: CountedBlocks;
  readonly asAt: AsAt;
  readonly earlier: 'in' | 'out';
  readonly language: Language;
}) {
  const { expected, counted, asAt, earlier } = props;
  const curve = useCurve(expected, asAt, earlier);
  if (curve === null) return reading;
  return sizeOf(counted) === 0 ? (
    <p className="hint">
      <Trans>Nothing is expected here in this selection.</Trans>
    </p>
  ) : (
    <Drawn curve={curve} counted={counted} asAt={asAt} />
  );
}, reading);

function Drawn(props: { readonly curve: Curve; readonly counted: CountedBlocks; readonly asAt: AsAt }) {
  const { curve, counted, asAt } = props;
  const plan = useOpenPart((open) => open.inForce.plan);
  const points = useMemo(() => pointsOf(curve, plan), [curve, plan]);
  const rows = useMemo(() => rowsOf(curve, plan, asAt.day), [curve, plan, asAt]);
  const last = curve.steps.at(-1);
  if (last === undefined) {
    return (
      <p className="hint">
        <Trans>The plan has not begun.</Trans>
      </p>
    );
  }
  const now = tallyOf(counted);
  const isRestated = now.done !== last.done || dueOf(now) !== last.due;
  const day = formatDay(asAt.day);
  const [done, due, early] = [last.done, last.due, last.doneEarly].map((count) => formatCount(count));
  const [doneNow, dueNow] = [formatCount(now.done), formatCount(dueOf(now))];
  const isSilent =
    partyLists(counted, ({ standing }) => standing.kind !== 'no-report' && standing.kind !== 'not-on-device')
      .size === 0;
  return (
    <>
      <p className="max-w-prose">
        {last.doneEarly === 0 ? (
          <Trans>
            As known on {day}: {done} of {due} done.
          </Trans>
        ) : (
          <Trans>
            As known on {day}: {done} of {due} done, and {early} done early.
          </Trans>
        )}{' '}
        {isRestated && (
          <Trans>
            As known now about that day: {doneNow} of {dueNow}.
          </Trans>
        )}{' '}
        {isSilent && <Trans>Nobody has answered yet, so that nothing is known to be done.</Trans>}
      </p>
      <p className="hint max-w-prose">
        <KnownWords />{' '}
        <Trans>What is due on a day counts from the day after. Done includes what was done early.</Trans>
      </p>
      <div className="card grid gap-x-6 gap-y-4 p-3 sm:p-4 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0 break-inside-avoid space-y-2">
          <CurveKey />
          <div className="min-h-80">
            <Suspense fallback={null}>
              <CurveChart points={points} />
            </Suspense>
          </div>
        </div>
        <CurveTable rows={rows} asAt={asAt.day} />
      </div>
    </>
  );
}

/** Since when an answer counts in a curve, on this device. */
function KnownWords() {
  const isAtOffice = useOpenSession().reach === 'all';
  return isAtOffice ? (
    <Trans>Each day shows what the Secretariat had received by then.</Trans>
  ) : (
    <Trans>
      Each day shows what had been written by then: when the Secretariat received it is not known here of
      every answer.
    </Trans>
  );
}

function WhoseCurve({ counted }: { readonly counted: CountedBlocks }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const over = route.useSearch({ select: (search) => search.over });
  const { plan, members } = useOpenPart((open) => open.inForce);
  const inPriority = new Set(counted.groups.flat().map((one) => one.placed.priority.code));
  const ofParty = new Set([...partyLists(counted, () => true)].flat());
  const parties = [...[...members].sort((a, b) => compareText(a.name, b.name)), plan.secretariat];
  return (
    <div className="no-print grid sm:flex">
      <Choice
        label={t`Whose progress`}
        all={t`All that is shown`}
        value={over}
        onChange={(chosen) =>
          void navigate({
            search: (before) => ({ ...before, over: chosen }),
            replace: true,
            resetScroll: false,
          })
        }
      >
        <optgroup label={t`Priority`}>
          {plan.priorities
            .filter((one) => inPriority.has(one.code))
            .map((one) => (
              <option
                key={one.code}
                value={`priority-${one.code}`}
                lang={textIn(one.title, currentLanguage()).language}
              >
                {`${one.code} ${textIn(one.title, currentLanguage()).words}`}
              </option>
            ))}
        </optgroup>
        <optgroup label={t`Member`}>
          {parties
            .filter((one) => ofParty.has(one.code))
            .map((one) => (
              <option key={one.code} value={`party-${one.code}`}>
                {one.name}
              </option>
            ))}
        </optgroup>
      </Choice>
    </div>
  );
}

function chosenOf<B extends ExpectedBlock>(blocks: Blocks<B>, over: string | undefined): Blocks<B> {
  if (over?.startsWith('priority-'))
    return narrowed(blocks, ({ placed }) => over === `priority-${placed.priority.code}`, null);
  if (over?.startsWith('party-'))
    return narrowed(
      blocks,
      () => true,
      (party) => over === `party-${party}`,
    );
  return blocks;
}
