import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Day } from '../domain/plan/day.ts';
import { useAsAtDay } from './as-at.ts';
import { type AskedDay, askedDay, usualDays } from './asked-day.ts';
import { useOpenPart } from './state/session.ts';
import { formatDay } from './text/formats.ts';
import { isolated } from './text/isolated.ts';
import { DayField } from './ui/fields/day-field.tsx';

/** Chooses the day that figures are read for: typed, or one of those asked for most. */
export function AsAtPanel({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const plan = useOpenPart((open) => open.inForce.plan);
  const today = useOpenPart((open) => open.today);
  const current = useAsAtDay() ?? today;
  const [typed, setTyped] = useState<string>(current);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { quarter, year } = usualDays(plan, today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = askedDay(typed, plan, today);
    if (asked.kind === 'no-day' || asked.kind === 'outside') {
      setRefused(asked);
      return;
    }
    void navigate({
      to: '.',
      search: (before) => ({ ...before, asAt: asked.kind === 'day' ? asked.day : undefined }),
      resetScroll: false,
    });
    onChosen();
  };
  return (
    <div className="no-print flex flex-wrap items-end gap-x-6 gap-y-3 pt-1 pb-4">
      <form
        onSubmit={submit}
        className="flex flex-wrap items-end gap-3"
        // The parts of a day are no fields of a form, in which Enter would send it.
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof Element && event.target.role === 'spinbutton')
            event.currentTarget.requestSubmit();
        }}
      >
        <DayField
          label={t`Show the figures as at`}
          value={typed}
          onChange={(day) => {
            setTyped(day);
            setRefused(null);
          }}
          isInvalid={refused !== null}
          describedBy={refused === null ? undefined : 'as-at-refused'}
        />
        <button type="submit" className="button">
          <Trans>Show</Trans>
        </button>
      </form>
      <ul className="flex flex-wrap gap-x-5">
        {quarter !== null && (
          <li>
            <UsualDay day={quarter} onChosen={onChosen}>
              {t`End of last quarter`}
            </UsualDay>
          </li>
        )}
        {year !== null && (
          <li>
            <UsualDay day={year} onChosen={onChosen}>
              {today > plan.end ? t`The day after the plan` : t`Start of this plan year`}
            </UsualDay>
          </li>
        )}
      </ul>
      <CopyDays onChosen={onChosen} />
      {refused !== null && (
        <p id="as-at-refused" role="alert" className="basis-full font-semibold text-warn">
          <RefusedWords refused={refused} />
        </p>
      )}
    </div>
  );
}

type Refused = Extract<AskedDay, { kind: 'no-day' | 'outside' }>;

function RefusedWords({ refused }: { readonly refused: Refused }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  const [start, end] = [formatDay(plan.start), formatDay(plan.end)];
  if (refused.kind === 'no-day') {
    return (
      <Trans>
        Type a whole day within the plan, from {start} to {end}.
      </Trans>
    );
  }
  const day = formatDay(refused.day);
  return (
    <Trans>
      {day} lies outside the plan. Type a day from {start} to {end}.
    </Trans>
  );
}

// More of them are a list of their own.
const offeredCopies = 4;

/** The days of the latest conference copies by their names, and the copies themselves beside them. */
function CopyDays({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useLingui();
  const plan = useOpenPart((open) => open.inForce.plan);
  const today = useOpenPart((open) => open.today);
  const editions = useOpenPart((open) => open.editions);
  const ofPlan = editions.flatMap(({ id, day, ...one }) => {
    const { kind } = askedDay(day, plan, today);
    const isOffered = one.plan === plan.id && (kind === 'day' || kind === 'today');
    return isOffered ? { id, day, name: isolated(one.name) } : [];
  });
  if (ofPlan.length === 0) return null;
  return (
    <div className="basis-full space-y-1">
      <p id="copy-days" className="font-semibold">
        <Trans>Days of the conference copies</Trans>
      </p>
      <ul aria-labelledby="copy-days">
        {ofPlan.slice(0, offeredCopies).map(({ id, name, day }) => (
          <li key={id} className="flex flex-wrap gap-x-5">
            <Link
              to="."
              search={(before) => ({ ...before, asAt: day === today ? undefined : day })}
              resetScroll={false}
              className="link inline-flex min-h-11 max-w-full items-center [overflow-wrap:anywhere]"
              onClick={onChosen}
            >
              {`${name}, ${formatDay(day)}`}
            </Link>
            <Link
              to="/copies/$id"
              params={{ id }}
              className="link inline-flex min-h-11 items-center"
              aria-label={t`Open the copy ${name}`}
              onClick={onChosen}
            >
              <Trans>Open the copy</Trans>
            </Link>
          </li>
        ))}
      </ul>
      <p className="hint">
        <Trans>A day is read with what is known now. The copy keeps what was known when it was frozen.</Trans>{' '}
        {ofPlan.length > offeredCopies && (
          <Link to="/copies" className="link" onClick={onChosen}>
            <Trans>All conference copies</Trans>
          </Link>
        )}
      </p>
    </div>
  );
}

function UsualDay(props: { readonly day: Day; readonly onChosen: () => void; readonly children: string }) {
  const day = formatDay(props.day);
  return (
    <Link
      to="."
      search={(before) => ({ ...before, asAt: props.day })}
      resetScroll={false}
      className="link inline-flex min-h-11 items-center"
      onClick={props.onChosen}
    >
      {props.children}, {day}
    </Link>
  );
}
