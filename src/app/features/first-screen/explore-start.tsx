import { Trans } from '@lingui/react/macro';
import { ok } from '../../../base/result.ts';
import type { WorkspaceRow } from '../../../storage/registry.ts';
import { loadWorkspaces } from '../../state/start.ts';
import { currentLanguage } from '../../text/language.ts';
import { StartButton } from '../../ui/fields/start-button.tsx';
import { useStarting } from '../../ui/fields/starting.ts';

/** Opens the demonstration that is on this device, or makes it. */
export function ExploreStart({ existing }: { readonly existing: WorkspaceRow | undefined }) {
  const [starting, start] = useStarting();
  const begin = () =>
    start(async () => {
      const loaded = await loadWorkspaces();
      if (!loaded.ok) return loaded;
      const { openListed, loadShippedPlan, explore } = loaded.value;
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
