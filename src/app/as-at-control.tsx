import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { lazy, type RefObject, Suspense, useRef, useState } from 'react';
import { useAskedDay } from './as-at.ts';
import type { AskedDay } from './asked-day.ts';
import { useOpenPart } from './state/session.ts';
import { formatDay } from './text/formats.ts';
import { printMark } from './ui/print-mark.ts';

const AsAtPanel = lazy(async () => ({ default: (await import('./as-at-panel.tsx')).AsAtPanel }));

/** The day that the figures of every page are read for: quiet as at today, a band on screen and paper as at any other. */
export function AsAtControl() {
  const { t } = useLingui();
  const asked = useAskedDay();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isToday = asked.kind === 'today';
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <section
      aria-label={t`Day of the figures`}
      className={isToday ? 'no-print' : 'border-line border-b bg-accent-soft'}
    >
      <div className="mx-auto max-w-6xl px-4 sm:px-6">
        <div className="flex flex-wrap items-center gap-x-4">
          {asked.kind === 'day' && <PrintedDay asked={asked} />}
          <button
            ref={button}
            type="button"
            className={`no-print -mx-2 inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 ${isToday ? 'text-ink-soft text-sm' : 'font-semibold'}`}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            <AskedWords asked={asked} />
            <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
          </button>
          {asked.kind === 'day' && asked.isToCome && (
            <p className="text-sm">
              <Trans>A day to come: what is due by then, with the answers of today.</Trans>
            </p>
          )}
          {!isToday && <BackToToday begin={button} />}
        </div>
        <OutOfPlan asked={asked} />
        {isOpen && (
          <Suspense fallback={null}>
            <AsAtPanel key={JSON.stringify(asked)} onChosen={close} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

function AskedWords({ asked }: { readonly asked: AskedDay }) {
  if (asked.kind !== 'day') return <Trans>As at today</Trans>;
  const day = formatDay(asked.day);
  return <Trans>As at {day}</Trans>;
}

// Printed, the band stands on the first sheet alone; the margin says it on every one.
function PrintedDay({ asked }: { readonly asked: Extract<AskedDay, { kind: 'day' }> }) {
  const { t } = useLingui();
  const day = formatDay(asked.day);
  const words = t`As at ${day}`;
  return (
    <>
      <p className="hidden font-semibold print:block">{words}</p>
      <style>{printMark(words, 'top-right')}</style>
    </>
  );
}

function BackToToday({ begin }: { readonly begin: RefObject<HTMLButtonElement | null> }) {
  return (
    <Link
      to="."
      search={(before) => ({ ...before, asAt: undefined })}
      resetScroll={false}
      className="link no-print inline-flex min-h-11 items-center"
      // It goes away with the day that it leads back from.
      onClick={() => begin.current?.focus()}
    >
      <Trans>Back to today</Trans>
    </Link>
  );
}

function OutOfPlan({ asked }: { readonly asked: AskedDay }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  if (asked.kind === 'no-day') {
    return (
      <p className="max-w-prose pb-3" role="status">
        <Trans>The address names no day that exists. The figures are as at today.</Trans>
      </p>
    );
  }
  if (asked.kind !== 'outside') return null;
  const [day, start, end] = [formatDay(asked.day), formatDay(plan.start), formatDay(plan.end)];
  return (
    <p className="max-w-prose pb-3" role="status">
      <Trans>
        {day} lies outside the plan, which runs from {start} to {end}. The figures are as at today.
      </Trans>
    </p>
  );
}
