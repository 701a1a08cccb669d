import { Trans, useLingui } from '@lingui/react/macro';
import { ok } from '../../../../base/result.ts';
import { sheetBase } from '../../../state/plan-source.ts';
import { useOpenSession } from '../../../state/session.ts';
import { currentLanguage } from '../../../text/language.ts';
import { templateExplanation } from '../../../text/template-words.ts';
import { FileButtons } from '../../../ui/files/file-buttons.tsx';

/** The template, empty or with the plan in use, and the activities as CSV. */
export function TakeOut() {
  const { t } = useLingui();
  const open = useOpenSession();
  const { id } = open.inForce.plan;
  const file = async (isEmpty: boolean) => {
    const { templateFile } = await import('../../../state/plan-template.ts');
    const lang = currentLanguage();
    return ok(await templateFile(isEmpty ? null : sheetBase(open), lang, templateExplanation(lang)));
  };
  return (
    <section aria-labelledby="take-out" className="card space-y-3 p-4 sm:p-5">
      <h2 id="take-out">
        <Trans>Take it along</Trans>
      </h2>
      <p className="hint max-w-prose">
        <Trans>
          The template has a sheet for each part of the plan, and one that explains how to fill it in. What
          you take along reads back as it is.
        </Trans>
      </p>
      <FileButtons
        files={[
          { name: `${id}.xlsx`, label: t`The plan in the template (Excel)`, make: () => file(false) },
          { name: 'wayfinder-template.xlsx', label: t`The empty template (Excel)`, make: () => file(true) },
          {
            name: `${id}-activities.csv`,
            label: t`The activities (CSV)`,
            make: async () => {
              const { activitiesCsv } = await import('../../../state/plan-template.ts');
              return ok(activitiesCsv(sheetBase(open), currentLanguage()));
            },
          },
        ]}
      />
    </section>
  );
}
