import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { planYears } from '../../../domain/plan/period.ts';
import { distributions, paperSections } from '../../../domain/progress/paper/paper-choice.ts';
import type { ReportSearch } from '../../search.ts';
import { useOpenSession } from '../../state/session.ts';
import { currentLanguage } from '../../text/language.ts';
import { distributionWord, sectionWord } from '../../text/paper/paper-words.ts';
import { Choice } from '../../ui/fields/choice.tsx';
import { MemberChoices } from '../../ui/fields/member-choices.tsx';
import { PlanChoices } from '../../ui/plan/plan-choices.tsx';
import { choiceFrom } from './paper-question.ts';

const route = getRouteApi('/report');

type Change = { readonly [Name in keyof ReportSearch]?: string | undefined };

/** What the paper is about, for whom, and what is in it. All of it stands in the address. */
export function PaperChoices(props: {
  readonly search: ReportSearch;
  /** Another one: the short texts are of another paper, or were kept anew. */
  readonly kept: string;
}) {
  const { t, i18n } = useLingui();
  const { search, kept } = props;
  const navigate = route.useNavigate();
  const { inForce, editions } = useOpenSession();
  const { plan, firstYear } = inForce;
  const set = (change: Change) =>
    void navigate({
      search: (now) => ({ ...now, ...change }) as ReportSearch,
      replace: true,
      resetScroll: false,
    });
  const choice = choiceFrom(search);
  const years = planYears(plan);
  const otherLanguage = currentLanguage() === 'fr' ? 'en' : 'fr';
  return (
    <section aria-labelledby="paper-choices" className="no-print card space-y-4 p-4 sm:p-5">
      <h2 id="paper-choices">
        <Trans>What is in it</Trans>
      </h2>
      {editions.length > 0 && (
        <div className="max-w-xl sm:[&>label]:max-w-none [&>label]:block">
          <Choice
            label={t`Conference copy`}
            all={t`None: what is known now`}
            value={search.copy}
            onChange={(copy) => set({ copy })}
          >
            {editions.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Choice>
        </div>
      )}
      <Fields>
        <PlanChoices chosen={search} onChange={set} />
        <MemberChoices chosen={search} onChange={set} />
        {firstYear !== null && firstYear !== years[0] && (
          <Check
            isOn={search.earlier === 'in'}
            onChange={(isOn) => set({ earlier: isOn ? 'in' : undefined })}
          >
            <Trans>Count earlier years too</Trans>
          </Check>
        )}
      </Fields>
      <Fields>
        <label className="min-w-0">
          <span className="label">
            <Trans>Distribution</Trans>
          </span>
          <select
            className="field"
            value={choice.distribution}
            // What was chosen for fewer readers is not chosen for more.
            onChange={(event) => set({ distribution: event.target.value, sections: undefined })}
          >
            {distributions.map((one) => (
              <option key={one} value={one}>
                {distributionWord(one, i18n)}
              </option>
            ))}
          </select>
        </label>
        <Choice
          label={t`Language of the paper`}
          all={t`As on the screen`}
          value={search.language === otherLanguage ? otherLanguage : undefined}
          onChange={(language) => set({ language })}
        >
          <option value={otherLanguage} lang={otherLanguage}>
            {otherLanguage === 'fr' ? 'Français' : 'English'}
          </option>
        </Choice>
        <Choice label={t`Paper size`} all="A4" value={search.size} onChange={(size) => set({ size })}>
          <option value="letter">{t`US Letter`}</option>
        </Choice>
        <ShortText
          key={`number ${kept}`}
          label={t`Paper number`}
          initial={search.number}
          onChange={(number) => set({ number })}
        />
        <ShortText
          key={`item ${kept}`}
          label={t`Agenda item`}
          initial={search.item}
          onChange={(item) => set({ item })}
        />
      </Fields>
      <fieldset>
        <legend className="label">
          <Trans>Sections</Trans>
        </legend>
        <div className="flex flex-wrap gap-x-6">
          {paperSections.map((section) => (
            <Check
              key={section}
              isOn={choice.sections.has(section)}
              onChange={(isOn) => {
                const chosen = paperSections.filter((one) =>
                  one === section ? isOn : choice.sections.has(one),
                );
                set({ sections: chosen.length === 0 ? 'none' : chosen.join('.') });
              }}
            >
              {sectionWord(section, i18n)}
            </Check>
          ))}
        </div>
      </fieldset>
    </section>
  );
}

function Fields({ children }: { readonly children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 items-end gap-x-4 gap-y-3 min-[30rem]:grid-cols-2 md:grid-cols-3 lg:grid-cols-5">
      {children}
    </div>
  );
}

function Check(props: {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        className="h-4 w-4 accent-[var(--color-accent)]"
        checked={props.isOn}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.children}</span>
    </label>
  );
}

// The field holds what is typed by itself: the address follows a moment later, and would put letters back.
function ShortText(props: {
  readonly label: string;
  readonly initial: string | undefined;
  readonly onChange: (text: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(props.initial ?? '');
  return (
    <label className="min-w-0">
      <span className="label">{props.label}</span>
      <input
        className="field"
        dir="auto"
        maxLength={80}
        value={typed}
        onChange={(event) => {
          const { value } = event.target;
          setTyped(value);
          props.onChange(value.trim() === '' ? '' : value);
        }}
      />
    </label>
  );
}
