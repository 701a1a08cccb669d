import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isOffice } from '../../../../domain/log/authority.ts';
import { textIn } from '../../../../domain/plan/text.ts';
import { partyWith } from '../../../state/party.ts';
import { type DraftPlace, placeOfDraft, type ReportDraftOf } from '../../../state/report-drafts.ts';
import { useOpenSession } from '../../../state/session.ts';
import { formatNamedCount } from '../../../text/formats.ts';
import { currentLanguage } from '../../../text/language.ts';

/** The ways to the pages on which some drafts of answers are, at least one: a page a plan and party. */
export function DraftLinks({ drafts }: { readonly drafts: readonly ReportDraftOf[] }) {
  const { t } = useLingui();
  const open = useOpenSession();
  const { plans, inForce, own } = open;
  const places = countedPlaces(drafts.map((one) => placeOfDraft(open, one)));
  const [first] = places;
  if (places.length === 1 && first?.plan === inForce.plan.id && first.party === own.party) {
    return (
      <p>
        <Link to="/my-updates" className="link">
          <Trans>Go on with the drafts</Trans>
        </Link>
      </p>
    );
  }
  return (
    <ul aria-label={t`Go on with the drafts`} className="flex flex-wrap gap-x-6 gap-y-1">
      {places.map(({ plan, party, count }) => {
        const of = plans.find((one) => one.plan.id === plan) ?? inForce;
        const name = partyWith(of, party)?.name ?? party;
        const title = of === inForce ? '' : ` · ${textIn(of.plan.title, currentLanguage()).words}`;
        return (
          <li key={`${plan}/${party}`}>
            <Link
              to="/my-updates"
              search={{ plan, for: isOffice(own.role) ? party : undefined }}
              className="link inline-flex min-h-6 items-center"
            >
              {formatNamedCount(name, count)}
              {title}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function countedPlaces(places: readonly DraftPlace[]): readonly (DraftPlace & { readonly count: number })[] {
  const counted = new Map<string, DraftPlace & { readonly count: number }>();
  for (const place of places) {
    const name = `${place.plan}/${place.party}`;
    const before = counted.get(name);
    counted.set(name, { ...place, count: before === undefined ? 1 : before.count + 1 });
  }
  return [...counted.values()];
}
