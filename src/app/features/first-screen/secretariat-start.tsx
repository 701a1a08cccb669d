import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, lazy, Suspense, useEffect, useState } from 'react';
import type { PlanFile } from '../../../contract/plan-file.ts';
import type { PlanProblem } from '../../../contract/plan-problem.ts';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { type Period, planYearOf, planYears } from '../../../domain/plan/period.ts';
import { activitiesOf } from '../../../domain/plan/plan.ts';
import type { PlanReading } from '../../../exchange/sheets/read-plan-source.ts';
import { today } from '../../state/clock.ts';
import { loadShippedPlan, readPlanFile, setUpSecretariat } from '../../state/create-workspace.ts';
import { formatPeriod } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { readerFailedSentences } from '../../text/plan-source-words.ts';
import { FileChoice } from '../../ui/files/file-choice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { PlanProblems } from '../../ui/plan/plan-problems.tsx';
import { NameField } from '../../ui/fields/name-field.tsx';
import { StartButton } from '../../ui/fields/start-button.tsx';
import { useStarting } from '../../ui/fields/starting.ts';

const WhatWasRead = lazy(async () => ({
  default: (await import('../../ui/plan/what-was-read.tsx')).WhatWasRead,
}));

type Chosen =
  | { readonly kind: 'none' }
  | { readonly kind: 'plan'; readonly file: PlanFile; readonly origin: 'shipped' | 'own-file' }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly PlanProblem[] };
/** A workbook, a table or a text as it was read; null: none was chosen. `reading` null: it could not be read here. */
type Sheets = { readonly name: string; readonly reading: PlanReading | null } | null;

/** Asks for the plan, the first year that is reported and a name, then makes the organisation's workspace. */
export function SecretariatStart() {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<Chosen>({ kind: 'none' });
  const [sheets, setSheets] = useState<Sheets>(null);
  const [person, setPerson] = useState('');
  const [year, setYear] = useState<Period | null>(null);
  const [starting, start] = useStarting();

  const takeShipped = () => {
    setSheets(null);
    start(async () => {
      const plan = await loadShippedPlan();
      if (!plan.ok) return plan;
      setChosen({ kind: 'plan', file: plan.value, origin: 'shipped' });
      return { ok: true, value: undefined };
    });
  };
  const takeFile = async (file: File) => {
    setSheets(null);
    if (!/\.json$/i.test(file.name)) return takeSheets(file);
    const read = await readPlanFile(file);
    setChosen(
      read.ok
        ? { kind: 'plan', file: read.value, origin: 'own-file' }
        : { kind: 'refused', name: file.name, problems: read.error },
    );
  };
  const takeSheets = async (file: File) => {
    const { name } = file;
    const [{ readSource }, shipped] = await Promise.all([
      import('../../state/plan-source.ts'),
      loadShippedPlan(),
    ]);
    const original = { name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const base = shipped.ok ? shipped.value : null;
    const reading = await readSource(original, base, currentLanguage(), () => {});
    setSheets({ name, reading });
    const plan = reading?.kind === 'read' ? reading.file : null;
    setChosen(plan === null ? { kind: 'none' } : { kind: 'plan', file: plan, origin: 'own-file' });
  };
  // Loaded once: the plan that ships does not change while the page is open.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(takeShipped, []);

  const plan = chosen.kind === 'plan' ? chosen : null;
  const organisation = plan === null ? '' : plan.file.plan.organisation;
  const firstYear = plan && (year ?? planYearOf(plan.file.plan, today()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (plan && firstYear) {
      start(() => setUpSecretariat(plan.file, plan.origin, cleanText(person), firstYear, currentLanguage()));
    }
  };

  return (
    <form onSubmit={submit} noValidate className="space-y-6">
      <fieldset className="space-y-3">
        <legend className="label">
          <Trans>The plan</Trans>
        </legend>
        {plan && <PlanSummary file={plan.file} />}
        {chosen.kind === 'refused' && <PlanProblems name={chosen.name} problems={chosen.problems} />}
        {sheets !== null && (
          <Suspense>
            {sheets.reading === null ? (
              <Problem {...readerFailedSentences()} />
            ) : (
              <WhatWasRead name={sheets.name} reading={sheets.reading} />
            )}
          </Suspense>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <FileChoice accept=".json,.xlsx,.xlsm,.csv,.tsv,.txt" onChoose={(file) => void takeFile(file)}>
            <Trans>Use another plan file</Trans>
          </FileChoice>
          {(chosen.kind === 'refused' || plan?.origin === 'own-file' || sheets !== null) && (
            <button type="button" className="button button-quiet" onClick={takeShipped}>
              <Trans>Use the OCO plan</Trans>
            </button>
          )}
        </div>
      </fieldset>
      {plan && (
        <>
          <div>
            <label htmlFor="first-year" className="label">
              <Trans>First plan year that is reported</Trans>
            </label>
            <select
              id="first-year"
              className="field w-auto!"
              value={firstYear ?? ''}
              onChange={(event) => setYear(event.target.value as Period)}
            >
              {planYears(plan.file.plan).map((one) => (
                <option key={one} value={one}>
                  {formatPeriod(plan.file.plan, one)}
                </option>
              ))}
            </select>
            <p className="hint mt-1">
              <Trans>
                Years before it are not asked and are in no figure. Members may still answer them.
              </Trans>
            </p>
          </div>
          <NameField isOffice saysOptional={false} value={person} onChange={setPerson} />
          <StartButton starting={starting} onPress="submit">
            {t`Set up for ${organisation}`}
          </StartButton>
        </>
      )}
      {!plan && starting.kind === 'failed' && (
        <StartButton starting={starting} onPress={takeShipped}>
          <Trans>Try again</Trans>
        </StartButton>
      )}
    </form>
  );
}

function PlanSummary({ file }: { readonly file: PlanFile }) {
  const activities = activitiesOf(file.plan).length;
  const members = file.members.length;
  return (
    <div className="card p-4">
      <p className="font-semibold">
        <PlanText text={file.plan.title} />
      </p>
      <p className="hint">
        {file.plan.organisation} · <Plural value={activities} one="# activity" other="# activities" /> ·{' '}
        <Plural value={members} one="# member" other="# members" />
      </p>
    </div>
  );
}
