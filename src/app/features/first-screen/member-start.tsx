import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useState } from 'react';
import { compareText } from '../../../base/order.ts';
import type { PlanFile } from '../../../contract/plan-file.ts';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { loadShippedPlan, startAsMember } from '../../state/create-workspace.ts';
import { currentLanguage } from '../../text/language.ts';
import { NameField } from '../../ui/fields/name-field.tsx';
import { StartButton } from '../../ui/fields/start-button.tsx';
import { useStarting } from '../../ui/fields/starting.ts';

/** Asks for the member and the name, and nothing else. */
export function MemberStart() {
  const { t } = useLingui();
  const [plan, setPlan] = useState<PlanFile | null>(null);
  const [code, setCode] = useState('');
  const [person, setPerson] = useState('');
  const [tried, setTried] = useState(false);
  const [starting, start] = useStarting();
  useEffect(() => {
    void loadShippedPlan().then((loaded) => {
      if (loaded.ok) setPlan(loaded.value);
      else start(() => Promise.resolve(loaded));
    });
    // Loaded once: the plan that ships does not change while the page is open.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const members = plan === null ? [] : [...plan.members].sort((a, b) => compareText(a.name, b.name));
  const member = members.find((one) => one.code === code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (plan !== null && member)
      start(() => startAsMember(plan, member, cleanText(person), currentLanguage()));
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <div>
        <label htmlFor="member" className="label">
          <Trans>Your administration</Trans>
        </label>
        {tried && !member && (
          <p id="member-problem" className="mb-1 font-semibold text-warn">
            <Trans>Choose the member that you report for.</Trans>
          </p>
        )}
        <select
          id="member"
          className="field"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          aria-invalid={tried && !member}
          aria-describedby={tried && !member ? 'member-problem' : undefined}
        >
          <option value="">{t`Choose…`}</option>
          {members.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <NameField isOffice={false} saysOptional value={person} onChange={setPerson} />
      <StartButton starting={starting} onPress="submit">
        <Trans>Open My updates</Trans>
      </StartButton>
    </form>
  );
}
