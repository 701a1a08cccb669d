import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useOpenPart } from '../../state/session.ts';
import { formatDay } from '../../text/formats.ts';

/** Chooses two conference copies to compare, or one and today (empty). */
export function CompareChoice(props: { readonly from: string; readonly to: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const editions = useOpenPart((open) => open.editions);
  const heading = useId();
  const [from, setFrom] = useState(props.from);
  const [to, setTo] = useState(props.to);
  const options = editions.map((one) => {
    const [name, day] = [one.name, formatDay(one.day)];
    return (
      <option key={one.id} value={one.id}>
        {t`${name}, as at ${day}`}
      </option>
    );
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/copies/compare', search: { from, ...(to !== '' && { to }) } });
  };
  return (
    <search aria-labelledby={heading} className="card no-print block space-y-3 p-5">
      <h2 id={heading} className="text-lg">
        <Trans>Compare two of them, or one with today</Trans>
      </h2>
      <form onSubmit={submit} className="grid items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap">
        <label className="min-w-0 sm:max-w-80">
          <span className="label">
            <Trans>Earlier</Trans>
          </span>
          <select className="field" value={from} onChange={(event) => setFrom(event.target.value)}>
            {options}
          </select>
        </label>
        <label className="min-w-0 sm:max-w-80">
          <span className="label">
            <Trans>Later</Trans>
          </span>
          <select className="field" value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">{t`Today`}</option>
            {options}
          </select>
        </label>
        <button type="submit" className="button">
          <Trans>Compare</Trans>
        </button>
      </form>
    </search>
  );
}
