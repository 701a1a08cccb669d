import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { cleanText } from '../../../domain/log/clean-text.ts';
import type { EditionReaders } from '../../../domain/progress/editions/edition-body.ts';
import { parseDay } from '../../../domain/plan/day.ts';
import { maxEditionNameLength } from '../../../domain/progress/editions/edition.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { freezeCopy } from '../../state/freeze-copy.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay } from '../../text/formats.ts';
import { DayField } from '../../ui/fields/day-field.tsx';
import { Problem } from '../../ui/problem.tsx';

/** Freezes a conference copy: its name, the day that it is read for, and who may read it. */
export function FreezeForm() {
  const { t } = useLingui();
  const { today, inForce } = useOpenSession();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string>(today);
  const [readers, setReaders] = useState<EditionReaders>('own-rows');
  const [tried, setTried] = useState(false);
  const [isFreezing, setIsFreezing] = useState(false);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { start } = inForce.plan;
  const day = parseDay(typed);
  const cleanName = cleanText(name).replaceAll('\n', ' ');
  const isNameless = tried && cleanName === '';
  const isDayOut = tried && (day === null || day < start || day > today);
  const [first, last] = [formatDay(start), formatDay(today)];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (cleanName === '') return field.current?.focus();
    if (day === null || day < start || day > today || isFreezing) return;
    setIsFreezing(true);
    const frozen = await freezeCopy(openSessionNow(), { name: cleanName, day, readers });
    setIsFreezing(false);
    if (!frozen.ok) return setFailed(frozen.error);
    void navigate({ to: '/copies/$id', params: { id: frozen.value } });
  };
  return (
    <section aria-labelledby="freeze" className="card no-print p-5">
      <form onSubmit={(event) => void submit(event)} noValidate className="max-w-prose space-y-4">
        <h2 id="freeze">
          <Trans>Freeze a conference copy</Trans>
        </h2>
        <div>
          <label htmlFor="copy-name" className="label">
            <Trans>Name</Trans>
          </label>
          {isNameless && (
            <p id="copy-name-problem" className="mb-1 font-semibold text-warn">
              <Trans>Write a name, such as that of the conference.</Trans>
            </p>
          )}
          <input
            ref={field}
            id="copy-name"
            className="field"
            value={name}
            maxLength={maxEditionNameLength}
            placeholder={t`28th Annual Conference`}
            aria-invalid={isNameless}
            aria-describedby={isNameless ? 'copy-name-problem' : undefined}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div>
          {isDayOut && (
            <p id="copy-day-problem" className="mb-1 font-semibold text-warn">
              <Trans>
                Choose a day from {first} to {last}.
              </Trans>
            </p>
          )}
          <DayField
            label={t`As at`}
            value={typed}
            onChange={setTyped}
            isInvalid={isDayOut}
            describedBy={isDayOut ? 'copy-day-problem' : undefined}
          />
        </div>
        <fieldset className="space-y-1">
          <legend className="label">
            <Trans>For whom?</Trans>
          </legend>
          {(['own-rows', 'all-rows', 'office'] as const).map((one) => (
            <label key={one} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="copy-readers"
                checked={readers === one}
                onChange={() => setReaders(one)}
              />
              {one === 'own-rows'
                ? t`Members too: each its own rows, and the totals of the region`
                : one === 'all-rows'
                  ? t`Members too: each of them all rows, those of other members as well`
                  : t`The Secretariat only`}
            </label>
          ))}
        </fieldset>
        {readers !== 'office' && (
          <p className="hint">
            <Trans>It goes with the next file for each member. What was sent cannot be called back.</Trans>
          </p>
        )}
        {failed && <Problem {...storeErrorSentences(failed)} />}
        <button type="submit" className="button button-primary" disabled={isFreezing}>
          <Trans>Freeze it</Trans>
        </button>
      </form>
    </section>
  );
}
