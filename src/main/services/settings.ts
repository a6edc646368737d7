/** Settings. Before the store is open only those of the lock screen can be had: language, colours, size. */
import type { Workstation } from '../../contract/workstation.ts';
import type { Settings, SettingsChange } from '../../contract/records.ts';
import type { Handlers } from '../../rpc/types.ts';
import { readScreenSettings, writeScreenSettings } from '../storage/vault/screen-settings.ts';
import { checkEndpoint } from './generation/endpoint.ts';
import { getSettings, setSettings } from '../storage/stores/settings-store.ts';
import type { ServiceContext } from './context.ts';

export function settingsHandlers(context: ServiceContext): Pick<Handlers<Workstation>, 'settings.get' | 'settings.set'> {
  const isOpen = (): boolean => context.vault.isOpen();
  const apply = (changes: SettingsChange): Settings => {
    const db = context.db();
    const settings = db.transaction(() => {
      const changed = setSettings(db, definite(changes), context.now());
      context.audit('settings.changed', null, { keys: Object.keys(changes).sort().join(' ') });
      return changed;
    });
    writeScreenSettings(context.vault.folder, settings);
    context.vault.setAutoLock(settings.autoLockMinutes);
    context.emit('settings.changed', settings);
    return settings;
  };
  return {
    'settings.get': () => (isOpen() ? getSettings(context.db()) : readScreenSettings(context.vault.folder)),
    'settings.set': changes => {
      if (!isOpen()) {
        writeScreenSettings(context.vault.folder, changes);
        const settings = readScreenSettings(context.vault.folder);
        context.emit('settings.changed', settings);
        return settings;
      }
      // An address that can't be one, or is outside, is refused here, not when it is first used.
      return changes.generation?.mode === 'endpoint' ? checkEndpoint(changes.generation.endpoint).then(() => apply(changes)) : apply(changes);
    },
  };
}

/** Without the keys that were given as undefined. */
function definite(changes: SettingsChange): Partial<Settings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
