import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { PlanFile } from '../../../contract/plan-file.ts';
import type { GenuineInvitation } from '../../../storage/joining.ts';
import type { JoinPlaces } from '../../state/joining.ts';
import { NameForm } from './name-form.tsx';
import { PlanChoice } from './plan-choice.tsx';
import { WhatIsOffered } from './what-is-offered.tsx';
import { WorkHere } from './work-here.tsx';

/** A genuine invitation: who invites to what, then what is on this device for it, or the one question. */
export function Invited(props: { readonly invitation: GenuineInvitation; readonly places: JoinPlaces }) {
  const { invitation, places } = props;
  const { t } = useLingui();
  const { statement } = invitation;
  const [planFile, setPlanFile] = useState<PlanFile | null>(places.planFile);
  const [beginsAnew, setBeginsAnew] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const usable = places.adoptable.filter((one) => one.hasPlan || planFile !== null);
  const isHere = places.joined.length + usable.length > 0 && !beginsAnew;
  const organisation = planFile?.plan.organisation;
  return (
    <>
      <WhatIsOffered heading={heading} statement={statement} organisation={organisation} />
      {isHere && (
        <WorkHere
          invitation={invitation}
          joined={places.joined}
          adoptable={usable}
          planFile={planFile}
          onAnew={() => setBeginsAnew(true)}
        />
      )}
      {!isHere && planFile === null && <PlanChoice statement={statement} onChosen={setPlanFile} />}
      {!isHere && planFile !== null && <NameForm invitation={invitation} planFile={planFile} />}
      <p className="hint max-w-prose">{t`The same invitation works on your other devices.`}</p>
    </>
  );
}
