import { KubernetesApi, type Structure } from '../engine/features/api';
import { type Profile, profiles, type Setup, severities } from '../engine/features/diagnostics';
import type { Language } from '../engine/text/text';

/** What the user chose. */
export interface Settings {
  readonly kubernetesVersion: string;
  readonly language: 'auto' | Language;
  readonly profile: Profile;
  /** By rule id; what is no severity counts as not set. */
  readonly severities: Setup['severities'];
  /** The most files to read of a workspace folder. */
  readonly maximum: number;
  readonly showsInlayHints: boolean;
  readonly showsCodeLenses: boolean;
}

export const defaults: Settings = {
  kubernetesVersion: '',
  language: 'auto',
  profile: 'learn',
  severities: {},
  maximum: 5000,
  showsInlayHints: true,
  showsCodeLenses: true,
};

/** What the engine needs to know of the settings. */
export function setupFrom({ kubernetesVersion, profile, severities }: Settings, structure: Structure): Setup {
  return { api: new KubernetesApi(structure, kubernetesVersion), profile, severities };
}

/** What a client sends may be anything; what is not as it should be counts as not set. */
export function settingsFrom(sent: unknown): Settings {
  const { kubernetes, language, files, profile, rules, inlayHints, codeLens } = (sent ?? {}) as {
    profile?: unknown;
    rules?: unknown;
    kubernetes?: { version?: unknown } | null;
    language?: unknown;
    files?: { maximum?: unknown } | null;
    inlayHints?: { enabled?: unknown } | null;
    codeLens?: { enabled?: unknown } | null;
  };
  const maximum = files?.maximum;
  const chosen = Object.entries(typeof rules === 'object' && rules !== null ? rules : {});
  return {
    kubernetesVersion: typeof kubernetes?.version === 'string' ? kubernetes.version : defaults.kubernetesVersion,
    language: language === 'en' || language === 'ko' ? language : defaults.language,
    profile: profiles.find(known => known === profile) ?? defaults.profile,
    severities: Object.fromEntries(chosen.filter(([, severity]) => [...severities, 'off'].includes(severity))),
    maximum: typeof maximum === 'number' && maximum >= 0 ? maximum : defaults.maximum,
    showsInlayHints: inlayHints?.enabled !== false,
    showsCodeLenses: codeLens?.enabled !== false,
  };
}
