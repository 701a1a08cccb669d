import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Bar, BarChart, Tooltip, XAxis, YAxis } from 'recharts';
import { inPieces } from '../../../base/pieces.ts';
import type { Language } from '../../../domain/plan/text.ts';
import { type Part, parts } from '../../../domain/progress/figures/counted.ts';
import { expectedOf, inPart } from '../../../domain/progress/figures/tally.ts';
import { partWord } from '../../text/status-words.ts';
import { inTurn } from '../../ui/in-turn.tsx';
import { partFill } from '../../ui/part-look.tsx';
import type { PartyTally } from '../../../domain/progress/figures/party-tally.ts';
import { useWidth } from '../../ui/use-width.ts';

const rowHeight = 26;
// The OCO's members are one chart. Many more are several below each other, on one scale: one would hold the window.
const drawnTogether = 40;

/** One bar of parts a member and, apart from them on the same scale, the Secretariat. The table beside it says the same. */
export function MemberChart(props: {
  readonly members: readonly PartyTally[];
  readonly office: readonly PartyTally[];
  readonly language: Language;
}) {
  const { t } = useLingui();
  const { members, office, language } = props;
  const longest = Math.max(...[...members, ...office].map(({ tally }) => expectedOf(tally)));
  const shared = { longest, language };
  const pieces = useMemo(() => inPieces(members, drawnTogether), [members]);
  return (
    <div
      role="img"
      aria-label={t`A bar for each member: done, not done, not answered, not due yet. The table below carries the same numbers.`}
    >
      {pieces.map((rows, place) => (
        // A piece has no other name than its place.
        // oxlint-disable-next-line react/no-array-index-key
        <Bars key={place} {...shared} rows={rows} />
      ))}
      {office.length > 0 && (
        <div className="mt-2 border-line border-t pt-2">
          <Bars {...shared} rows={office} />
        </div>
      )}
    </div>
  );
}

const Bars = inTurn(function Bars(props: {
  readonly rows: readonly PartyTally[];
  readonly longest: number;
  readonly language: Language;
}) {
  // Measured here, since a turn later the bars would stand out of a narrower window.
  const [frame, width] = useWidth<HTMLDivElement>();
  return <div ref={frame}>{width > 0 && <BarsIn {...props} width={width} />}</div>;
});

function BarsIn(props: {
  readonly rows: readonly PartyTally[];
  readonly longest: number;
  readonly width: number;
}) {
  const { rows, longest, width } = props;
  const isNarrow = width < 560;
  const data = rows.map(({ code, name, tally }) => ({
    label: isNarrow ? code : shorten(name),
    name,
    ...Object.fromEntries(parts.map((part) => [part, inPart(tally, part)])),
  }));
  return (
    <BarChart
      layout="vertical"
      data={data}
      width={width}
      height={rows.length * rowHeight}
      margin={{ top: 0, right: 8, bottom: 0, left: 0 }}
      barCategoryGap={4}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[0, longest]} hide />
      <YAxis
        type="category"
        dataKey="label"
        width={isNarrow ? 40 : 208}
        interval={0}
        tickLine={false}
        axisLine={false}
        tick={<Name />}
      />
      <Tooltip
        cursor={{ fill: 'var(--color-sunken)' }}
        content={<Words rows={rows} />}
        isAnimationActive={false}
      />
      {parts.map((part) => (
        <Bar
          key={part}
          dataKey={part}
          stackId="parts"
          fill={partFill[part]}
          stroke="var(--color-line-strong)"
          strokeWidth={0.75}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}

// Recharts would break a long name into lines that overlap its neighbours.
function Name(props: {
  readonly x?: number;
  readonly y?: number;
  readonly payload?: { readonly value: string };
}) {
  return (
    <text x={props.x} y={props.y} dy="0.35em" textAnchor="end" fontSize={13} fill="var(--color-ink)">
      {props.payload?.value}
    </text>
  );
}

function Words(props: {
  readonly rows: readonly PartyTally[];
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload: { readonly name: string } }[];
}) {
  const name = props.payload?.[0]?.payload.name;
  const row = props.rows.find((one) => one.name === name);
  if (!props.active || !row) return null;
  const line = (part: Part) => {
    const count = inPart(row.tally, part);
    return count > 0 ? (
      <li key={part} className="flex justify-between gap-6">
        <span>{partWord(part)}</span> <span>{count}</span>
      </li>
    ) : null;
  };
  return (
    <div className="rounded-lg border border-line-strong bg-surface px-3 py-2 text-sm shadow-lg">
      <p className="font-semibold">{row.name}</p>
      <ul>{parts.map(line)}</ul>
    </div>
  );
}

function shorten(name: string): string {
  return name.length > 25 ? `${name.slice(0, 24)}…` : name;
}
