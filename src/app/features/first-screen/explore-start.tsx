import { Trans } from '@lingui/react/macro';
import { ok } from '../../../base/result.ts';
import type { WorkspaceRow } from '../../../storage/registry.ts';
import { explore, loadShippedPlan } from '../../state/create-workspace.ts';
import { openListed } from '../../state/open-workspace.ts';
import { currentLanguage } from '../../text/language.ts';
import { StartButton } from './start-button.tsx';
import { useStarting } from './starting.ts';

/** Opens the demonstration that is on this device, or makes it. */
export function ExploreStart({ existing }: { readonly existing: WorkspaceRow | undefined }) {
  const [starting, start] = useStarting();
  const begin = () =>
    start(async () => {
      if (existing) {
        await openListed(existing);
        return ok(undefined);
      }
      const plan = await loadShippedPlan();
      return plan.ok ? explore(plan.value, currentLanguage()) : plan;
    });
  return (
    <StartButton starting={starting} onPress={begin}>
      <Trans>Look around</Trans>
    </StartButton>
  );
}
