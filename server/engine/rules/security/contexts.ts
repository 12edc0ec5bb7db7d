import { certain } from '../../model/workloads';
import type { View } from '../../yaml/view';
import type { Container, Workload } from '../practice/workloads';

/** A field of a container's security context, else of its Pod's, which containers inherit. */
export function inherited({ view, workload }: Container & { readonly workload: Workload }, ...path: string[]): View {
  const own = view.get('securityContext', ...path);
  return own.exists ? own : workload.pod.get('securityContext', ...path);
}

/** Whether a field says `true`. */
export function isTrue(at: View): boolean {
  return at.value('1.1') === true;
}

/** Whether a field is left to templates or variables, so that nobody can tell. */
export function isUnknown(at: View): boolean {
  return at.kind === 'scalar' && certain(at) === undefined;
}

/** Whether a container may do all that its node may, so that no other restriction holds. */
export function isPrivileged({ view }: Container): boolean {
  return isTrue(view.get('securityContext', 'privileged'));
}

/** The names in a list, such as that of capabilities. */
export function namesIn(list: View): readonly string[] {
  return list.items.flatMap(item => item.text ?? []);
}
