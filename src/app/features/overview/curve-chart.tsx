import { useLingui } from '@lingui/react/macro';
import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { daysBetween } from '../../../domain/plan/day.ts';
import { periodEnd, periodStart, planYears } from '../../../domain/plan/period.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatCount, formatDay, formatNamedCount, formatPeriod } from '../../text/formats.ts';
import { useWidth } from '../../ui/use-width.ts';
import { curveStrokes } from './curve-key.tsx';
import type { CurvePoint } from './curve-points.ts';

const height = 320;

/** What was due and what was done as two step lines over the plan; what was done ends on the as-at day. */
export function CurveChart({ points }: { readonly points: readonly CurvePoint[] }) {
  const { t } = useLingui();
  const plan = useOpenPart((open) => open.inForce.plan);
  const [frame, width] = useWidth<HTMLDivElement>();
  const years = planYears(plan).map((year) => {
    const from = daysBetween(plan.start, periodStart(plan, year));
    const middle = (from + daysBetween(plan.start, periodEnd(plan, year))) / 2;
    return { from, middle, name: formatPeriod(plan, year) };
  });
  const end = points.at(-1);
  const reached = points.findLast(({ done }) => done !== null);
  return (
    <div
      ref={frame}
      role="img"
      aria-label={t`Two lines over the years of the plan: what was due, and what was done. The table beside it carries the same numbers.`}
    >
      {width > 0 && end && reached && reached.done !== null && (
        <LineChart
          data={points as CurvePoint[]}
          width={width}
          height={height}
          margin={{ top: 24, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--color-line)" vertical={false} />
          <XAxis
            type="number"
            dataKey="at"
            domain={[0, end.at]}
            ticks={years.map(({ middle }) => middle)}
            interval={0}
            tickLine={false}
            tick={<Year names={new Map(years.map(({ middle, name }) => [middle, name]))} />}
            stroke="var(--color-line-strong)"
          />
          <YAxis
            width={34}
            allowDecimals={false}
            domain={[0, 'auto']}
            tick={{ fontSize: 12, fill: 'var(--color-ink-soft)' }}
            tickLine={false}
            axisLine={false}
          />
          {years.map(({ from }) => (
            <ReferenceLine key={from} x={from} stroke="var(--color-line)" />
          ))}
          <Tooltip
            cursor={{ stroke: 'var(--color-line-strong)' }}
            content={<Words />}
            isAnimationActive={false}
          />
          <Line
            type="stepAfter"
            dataKey="due"
            {...curveStrokes.due}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <Line
            type="stepAfter"
            dataKey="done"
            {...curveStrokes.done}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
          <ReferenceDot
            x={end.at}
            y={end.due}
            r={0}
            label={<End words={formatNamedCount(t`Expected`, end.due)} />}
          />
          <ReferenceDot
            x={reached.at}
            y={reached.done}
            r={4}
            fill="var(--color-done)"
            stroke="var(--color-surface)"
            label={<End words={formatNamedCount(t`Done`, reached.done)} />}
          />
        </LineChart>
      )}
    </div>
  );
}

// The plan year stands under its middle, between the lines at which it begins and ends.
function Year(props: {
  readonly names: ReadonlyMap<number, string>;
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: number };
}) {
  const { x = 0, y = 0, payload, names } = props;
  return (
    <text x={x} y={y} dy={14} textAnchor="middle" fontSize={11.5} fill="var(--color-ink)">
      {names.get(payload?.value ?? -1)}
    </text>
  );
}

// Every line is named at its end, so that it can be told without its colour.
function End(props: {
  readonly words: string;
  readonly viewBox?: { readonly x?: number; readonly y?: number };
}) {
  const { x = 0, y = 0 } = props.viewBox ?? {};
  const isAtBegin = x < 140;
  return (
    <text
      x={x}
      y={y}
      dx={isAtBegin ? 0 : -2}
      dy={-9}
      textAnchor={isAtBegin ? 'start' : 'end'}
      fontSize={13}
      fontWeight={600}
      fill="var(--color-ink)"
      stroke="var(--color-surface)"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {props.words}
    </text>
  );
}

function Words(props: {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload: CurvePoint }[];
}) {
  const { t } = useLingui();
  const point = props.payload?.[0]?.payload;
  if (!props.active || !point) return null;
  return (
    <div className="rounded-lg border border-line-strong bg-surface px-3 py-2 text-sm shadow-lg">
      <p className="font-semibold">{formatDay(point.day)}</p>
      <ul>
        <li className="flex justify-between gap-6">
          <span>{t`Expected`}</span> <span>{formatCount(point.due)}</span>
        </li>
        {point.done !== null && (
          <li className="flex justify-between gap-6">
            <span>{t`Done`}</span> <span>{formatCount(point.done)}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
