import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { PlanFile } from '../../../contract/plan-file.ts';
import { isOffice } from '../../../domain/log/authority.ts';
import { cleanText } from '../../../domain/log/clean-text.ts';
import type { GenuineInvitation } from '../../../storage/joining.ts';
import { startInvited } from '../../state/create-workspace.ts';
import { thisMachine } from '../../state/device.ts';
import { leaveJoinAddress } from '../../state/join-address.ts';
import { currentLanguage } from '../../text/language.ts';
import { machineWords } from '../../text/people-words.ts';
import { NameField } from '../../ui/fields/name-field.tsx';
import { StartButton } from '../../ui/fields/start-button.tsx';
import { useStarting } from '../../ui/fields/starting.ts';

/** The one thing that joining asks for: the name. */
export function NameForm(props: { readonly invitation: GenuineInvitation; readonly planFile: PlanFile }) {
  const { invitation, planFile } = props;
  const { role, person: named } = invitation.statement;
  const [person, setPerson] = useState(named ?? '');
  const [starting, start] = useStarting();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      // Two devices of one person go by one name, so that they are told apart by what they are.
      const deviceName = named === undefined ? '' : machineWords(thisMachine());
      const who = { person: cleanText(person), deviceName };
      const joined = await startInvited(invitation, planFile, who, currentLanguage());
      if (joined.ok) leaveJoinAddress();
      return joined;
    });
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <NameField isOffice={isOffice(role)} saysOptional value={person} onChange={setPerson} />
      <StartButton starting={starting} onPress="submit">
        {role === 'focal-point' ? <Trans>Open My updates</Trans> : <Trans>Open the Overview</Trans>}
      </StartButton>
    </form>
  );
}
