import type { SpringSettings } from '../model/spring';
import type { Setting } from './spring-part';

/** What is read where these profiles are active, with the file of each setting; what holds in a profile wins. */
export function flatSettings(
  settings: readonly SpringSettings[],
  profiles: readonly string[] = ['kubernetes'],
): readonly Setting[] {
  const isActive = (profile: string) => profile.split(',').some(one => profiles.includes(one.trim()));
  const always = settings.filter(({ profile }) => profile === undefined);
  const conditional = settings.filter(({ profile }) => profile !== undefined && isActive(profile));
  return [...always, ...conditional].flatMap(({ properties, file }) =>
    properties.map(property => ({ ...property, uri: file.uri })),
  );
}
