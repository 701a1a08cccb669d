import { Trans, useLingui } from '@lingui/react/macro';
import type { EngagementDraft } from '../../../domain/progress/engagements/engagement-draft.ts';
import { activitiesOf } from '../../../domain/plan/plan.ts';
import { textIn } from '../../../domain/plan/text.ts';
import { useOpenPart } from '../../state/session.ts';
import { currentLanguage } from '../../text/language.ts';
import { FormChoice, type FormProps, FormText } from './form-field.tsx';

/** To which plan and activities it belongs, what it left behind, and what the Secretariat keeps to itself. */
export function WhereItBelongsFields(form: FormProps) {
  const { t } = useLingui();
  const { draft, change } = form;
  const plans = useOpenPart((open) => open.plans);
  const known = plans.map(({ plan }) => [plan.id, textIn(plan.title, currentLanguage()).words] as const);
  // One that this device does not hold stays what it was.
  const isElsewhere = draft.plan !== '' && !known.some(([id]) => id === draft.plan);
  return (
    <>
      <FormText form={form} field="role" label={t`Role of the organisation`} />
      <FormText
        form={form}
        field="barriers"
        label={t`Barriers`}
        hint={t`Every member reads this. What is about one member belongs in the last field.`}
        rows={2}
      />
      <FormChoice
        form={form}
        field="planKnown"
        legend={t`To which plan does it belong?`}
        value={draft.planKnown === 'known' ? draft.plan : `/${draft.planKnown}`}
        choices={[
          ...known,
          ...(isElsewhere ? [[draft.plan, draft.plan] as const] : []),
          ['/other', t`An earlier plan, or another one`],
          ['/none', t`None, or not stated`],
        ]}
        onChoose={(chosen) => change(planChosen(chosen, draft))}
      />
      {draft.planKnown === 'other' && <FormText form={form} field="planNamed" label={t`Name of that plan`} />}
      {draft.planKnown === 'known' && !isElsewhere && <ActivityChoice {...form} />}
      <EvidenceRows {...form} />
      <FormText
        form={form}
        field="officeNote"
        label={t`For the Secretariat only`}
        hint={t`Who could not come, and why. It never leaves the Secretariat.`}
        rows={2}
      />
    </>
  );
}

function ActivityChoice({ draft, change, idOf }: FormProps) {
  const { t } = useLingui();
  const plans = useOpenPart((open) => open.plans);
  const plan = plans.find((one) => one.plan.id === draft.plan)?.plan;
  const activities = (plan === undefined ? [] : activitiesOf(plan)).map(({ activity }) => ({
    code: activity.code,
    words: textIn(activity.title, currentLanguage()).words,
  }));
  const left = activities.filter((one) => !draft.activities.includes(one.code));
  return (
    <div className="space-y-2">
      <label className="block">
        <span className="label">
          <Trans>Activities that it belongs to</Trans>
        </span>
        <select
          id={idOf('activities')}
          className="field"
          value=""
          onChange={(event) => change({ activities: [...draft.activities, event.target.value].sort() })}
        >
          <option value="">
            {draft.activities.length === 0 ? t`None yet. Choose…` : t`Add another one…`}
          </option>
          {left.map(({ code, words }) => (
            <option key={code} value={code}>
              {`${code} ${words}`}
            </option>
          ))}
        </select>
      </label>
      <ul className="space-y-1">
        {draft.activities.map((code) => (
          <li key={code} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-0 flex-1">
              {code} {activities.find((one) => one.code === code)?.words}
            </span>
            <button
              type="button"
              className="button button-quiet"
              aria-label={t`Take out ${code}`}
              onClick={() => change({ activities: draft.activities.filter((one) => one !== code) })}
            >
              <Trans>Take out</Trans>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

// No id of a plan has a slash. The activities of one plan are none of another's.
function planChosen(chosen: string, draft: EngagementDraft): Partial<EngagementDraft> {
  if (chosen === '/other') return { planKnown: 'other' };
  if (chosen === '/none') return { planKnown: 'none' };
  return { planKnown: 'known', plan: chosen, activities: chosen === draft.plan ? draft.activities : [] };
}

const noEvidence = { note: '', place: '', link: '' };

function EvidenceRows({ draft, change }: FormProps) {
  const { t } = useLingui();
  const rows = draft.evidence.length > 0 ? draft.evidence : [noEvidence];
  const set = (index: number, part: Partial<typeof noEvidence>) =>
    change({ evidence: rows.map((row, i) => (i === index ? { ...row, ...part } : row)) });
  const fields = [
    ['note', t`What it is`],
    ['place', t`Where it is kept`],
    ['link', t`Link`],
  ] as const;
  return (
    <fieldset className="space-y-3">
      <legend className="label">
        <Trans>Evidence, such as a report or a list of those present</Trans>
      </legend>
      {rows.map((row, index) => (
        // Rows are only ever added at the end, so the place is the identity.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="grid gap-3 sm:grid-cols-3">
          {fields.map(([name, label]) => (
            <label key={name} className="min-w-0">
              <span className="label">{label}</span>
              <input
                className="field"
                dir="auto"
                value={row[name]}
                onChange={(event) => set(index, { [name]: event.target.value })}
              />
            </label>
          ))}
        </div>
      ))}
      <button
        type="button"
        className="button button-quiet -ms-2"
        onClick={() => change({ evidence: [...rows, noEvidence] })}
      >
        <Trans>Add another piece of evidence</Trans>
      </button>
    </fieldset>
  );
}
