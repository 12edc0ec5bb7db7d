import { memo } from '../text/memo';
import type { SourceFile } from '../text/text';
import { blockwise, documentsWhere, type PlacedDocument, someDocument, type YamlDocument } from '../yaml/stream';
import type { View } from '../yaml/view';
import { type Asked, admittedObject, watched } from './admitted-object';
import { type CelMap, type CelValue, celExpression, type Expression } from './cel';
import { groupOf, type Resource, resourcesIn } from './kubernetes';
import { isSelected, type Labels, labelsAt, selectorAt } from './names';
import type { Workspace } from './workspace';

/** What happens to an object that violates a policy; `none` where no binding puts the policy into effect. */
export type AdmissionAction = 'Deny' | 'Warn' | 'Audit' | 'none';

/** An expression of a policy, and where it stands. */
export interface PolicyExpression extends Expression {
  readonly at: View;
}

/** A validation that an object fails. */
export interface Violation {
  readonly policy: string;
  /** The expression, in the policy's document. */
  readonly at: View;
  /** In the policy's own words. */
  readonly message: string;
  readonly action: AdmissionAction;
}

/**
 * The ValidatingAdmissionPolicies of a workspace with all that they depend on. The same object as long as the documents
 * that make it up stay.
 */
export interface Admission {
  readonly policies: readonly Policy[];
  readonly bindings: readonly View[];
  /** Namespaces, and what may be parameters. */
  readonly others: readonly Resource[];
}

interface Policy {
  readonly name: string;
  readonly constraints: View;
  readonly paramKind: View;
  readonly conditions: readonly PolicyExpression[];
  readonly variables: readonly (PolicyExpression & { readonly name: string })[];
  readonly validations: readonly (PolicyExpression & {
    readonly message: string;
    readonly messageExpression: Expression | undefined;
  })[];
}

/** The documents of a file that hold policies or their bindings, with their places. */
export const admissionDocuments: (file: SourceFile) => readonly PlacedDocument[] = documentsWhere(
  document =>
    document.text.includes(policyKind) &&
    document.syntaxErrors.length === 0 &&
    resourcesIn(document).some(({ kind }) => kind === policyKind || kind === bindingKind),
);

/** The policies of a workspace; absent if there are none, which costs nothing to tell. */
export const admissionOf = memo((workspace: Workspace): Admission | undefined => {
  const files = [...workspace.files.values()];
  const own = files.filter(speaksOfPolicies).flatMap(file => admissionDocuments(file).map(({ document }) => document));
  const policies = own.flatMap(policiesIn);
  const [first] = own;
  if (policies.length === 0 || !first) return undefined;
  const kinds = new Set(['Namespace', ...policies.flatMap(({ paramKind }) => paramKind.get('kind').text ?? [])]);
  const others = files.flatMap(file =>
    resourcesByKind(file).flatMap(byKind => [...kinds].flatMap(kind => byKind.get(kind) ?? [])),
  );
  const kept = keptAt(first);
  if (kept.admission && isSame(kept.own, own) && isSame(kept.others, others)) return kept.admission;
  const admission = { policies, bindings: own.flatMap(bindingsIn), others };
  Object.assign(kept, { own, others, admission });
  return admission;
});

/** Every expression that the policies of a document hold. */
export const policyExpressions = memo((document: YamlDocument): readonly PolicyExpression[] =>
  resourcesIn(document)
    .filter(({ kind }) => kind === policyKind)
    .flatMap(({ body }) => {
      const spec = body.get('spec');
      const at = (list: string, field: string) => spec.get(list).items.map(item => item.get(field));
      return [
        ...at('matchConditions', 'expression'),
        ...at('variables', 'expression'),
        ...at('validations', 'expression'),
        ...at('validations', 'messageExpression'),
        ...at('auditAnnotations', 'valueExpression'),
      ].flatMap(expressionAt);
    }),
);

/** The validations that an object certainly fails, each once and with the worst that happens for it. */
export function violationsOf(resource: Resource, admission: Admission): readonly Violation[] {
  if (isExempt(resource)) return [];
  const found = new Map<string, Violation>();
  for (const policy of admission.policies) {
    // Only a binding may leave out what it is about.
    if (!policy.constraints.get('resourceRules').exists) continue;
    if (!isMeant(policy.constraints, resource, admission)) continue;
    for (const violation of enforced(policy, resource, admission)) {
      const key = `${violation.policy} ${violation.message}`;
      const known = found.get(key);
      if (!known || actions.indexOf(violation.action) < actions.indexOf(known.action)) found.set(key, violation);
    }
  }
  return [...found.values()];
}

const policyKind = 'ValidatingAdmissionPolicy';
const bindingKind = 'ValidatingAdmissionPolicyBinding';
/** The worst first. */
const actions: readonly AdmissionAction[] = ['Deny', 'Warn', 'Audit', 'none'];

const speaksOfPolicies = someDocument(({ text }) => text.includes(policyKind));

/** The last answer for the policies that begin with a document. */
const keptAt = memo(
  (
    _first: YamlDocument,
  ): { admission?: Admission; own?: readonly YamlDocument[]; others?: readonly Resource[] } => ({}),
);

function isSame(one: readonly object[] = [], other: readonly object[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

const resourcesByKind = blockwise((documents): ReadonlyMap<string, readonly Resource[]> => {
  const found = new Map<string, Resource[]>();
  for (const resource of documents.flatMap(resourcesIn)) {
    const { kind = '' } = resource;
    const same = found.get(kind);
    if (same) same.push(resource);
    else found.set(kind, [resource]);
  }
  return found;
});

const bindingsIn = memo((document: YamlDocument): readonly View[] =>
  resourcesIn(document).flatMap(({ kind, body }) => (kind === bindingKind ? [body.get('spec')] : [])),
);

const policiesIn = memo((document: YamlDocument): readonly Policy[] =>
  resourcesIn(document)
    .filter(({ kind }) => kind === policyKind)
    .map(({ body }) => {
      const spec = body.get('spec');
      return {
        name: body.get('metadata', 'name').text ?? '',
        constraints: spec.get('matchConstraints'),
        paramKind: spec.get('paramKind'),
        conditions: spec.get('matchConditions').items.flatMap(item => expressionAt(item.get('expression'))),
        variables: spec.get('variables').items.flatMap(item => {
          const name = item.get('name').text;
          return name === undefined ? [] : expressionAt(item.get('expression')).map(one => ({ ...one, name }));
        }),
        validations: spec.get('validations').items.flatMap(item =>
          expressionAt(item.get('expression')).map(one => ({
            ...one,
            message: item.get('message').text ?? '',
            messageExpression: expressionAt(item.get('messageExpression'))[0],
          })),
        ),
      };
    }),
);

function expressionAt(at: View): readonly PolicyExpression[] {
  const text = at.text?.trim();
  return text === undefined || text === '' || /\{\{|\$\{|<%/.test(text) ? [] : [{ at, ...celExpression(text) }];
}

/** Policies cannot be about policies. */
function isExempt({ apiVersion, kind, body }: Resource): boolean {
  if (apiVersion === undefined || kind === undefined || kind === 'List') return true;
  return groupOf(apiVersion) === 'admissionregistration.k8s.io' || body.get('metadata').kind !== 'map';
}

/** What each binding makes of a policy for an object; one without any binding is only looked at. */
function enforced(policy: Policy, resource: Resource, admission: Admission): readonly Violation[] {
  const bindings = admission.bindings.filter(binding => binding.get('policyName').text === policy.name);
  if (bindings.length === 0) return failing(policy, resource, admission, 'none', paramsWithout(policy));
  return bindings.flatMap(binding => {
    const matching = binding.get('matchResources');
    if (matching.exists && !isMeant(matching, resource, admission)) return [];
    const named = binding.get('validationActions').items.map(({ text }) => text);
    const action = actions.find(one => named.includes(one));
    return action ? failing(policy, resource, admission, action, paramsOf(policy, binding, resource, admission)) : [];
  });
}

function failing(
  policy: Policy,
  resource: Resource,
  admission: Admission,
  action: AdmissionAction,
  parameters: Resource | null | undefined,
): readonly Violation[] {
  const asked: Asked = { isUnsure: false };
  const object = admittedObject(resource, asked);
  if (!object) return [];
  const params = parameters && admittedObject(parameters, asked);
  const namespace = namespaceOf(resource, admission);
  const namespaceObject = namespace && admittedObject(namespace, asked);
  const facts: CelMap = bare({
    object,
    oldObject: null,
    request: requestFor(resource, asked),
    variables: variablesOf(policy, () => facts, asked),
    ...(params !== undefined && { params }),
    ...(namespaceObject && { namespaceObject }),
  });
  const certain = (expression: Expression): unknown => {
    asked.isUnsure = false;
    const value = expression.value(facts);
    return asked.isUnsure ? undefined : value;
  };
  if (!policy.conditions.every(condition => certain(condition) === true)) return [];
  return policy.validations
    .filter(validation => certain(validation) === false)
    .map(({ at, message, messageExpression }) => {
      const own = messageExpression && certain(messageExpression);
      const said =
        typeof own === 'string' && own.trim() !== '' ? own : message || `failed expression: ${at.text ?? ''}`;
      return { policy: policy.name, at, message: said.trim().replace(/\s+/g, ' '), action };
    });
}

/** Computed when first asked for. What is computed says again whether it asked for something uncertain. */
function variablesOf(policy: Policy, facts: () => CelMap, asked: Asked): CelMap {
  const variables = bare({});
  for (const { name, value } of policy.variables) {
    let known: { readonly value: unknown; readonly isUnsure: boolean } | undefined;
    Object.defineProperty(variables, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const before = asked.isUnsure;
        if (!known) {
          // A variable that asks for itself finds nothing.
          known = { value: undefined, isUnsure: false };
          asked.isUnsure = false;
          const computed = value(facts());
          known = { value: computed, isUnsure: asked.isUnsure || computed === undefined };
        }
        asked.isUnsure = before || known.isUnsure;
        return known.value;
      },
    });
  }
  return variables;
}

/** The parts of a request that follow from the object. Whoever sends it is unknown, and so is all the rest. */
function requestFor({ apiVersion = '', kind = '', body }: Resource, asked: Asked): CelMap {
  const name = body.get('metadata', 'name').text;
  const namespace = body.get('metadata', 'namespace').text;
  const group = groupOf(apiVersion);
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
  const known = bare({
    operation: 'CREATE',
    kind: bare({ group, version, kind }),
    resource: bare({ group, version, resource: pluralOf(kind) }),
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
  });
  return watched(known, asked, () => true);
}

/** The only object that a binding may mean by its parameters; undefined if nobody can tell. */
function paramsOf(
  policy: Policy,
  binding: View,
  resource: Resource,
  { others }: Admission,
): Resource | null | undefined {
  const reference = binding.get('paramRef');
  if (!reference.exists) return paramsWithout(policy);
  const name = reference.get('name').text;
  const namespace = reference.get('namespace').text ?? resource.body.get('metadata', 'namespace').text;
  const meant = others.filter(({ kind, apiVersion, body }) => {
    const own = body.get('metadata', 'namespace').text;
    return (
      name !== undefined &&
      kind === policy.paramKind.get('kind').text &&
      apiVersion === policy.paramKind.get('apiVersion').text &&
      body.get('metadata', 'name').text === name &&
      (own === undefined || namespace === undefined || own === namespace)
    );
  });
  return meant.length === 1 ? meant[0] : undefined;
}

/** A policy without parameters sees null in their place; of one that takes some, nobody knows which. */
function paramsWithout({ paramKind }: Policy): null | undefined {
  return paramKind.exists ? undefined : null;
}

/** Whether an object is certainly among those that a policy or binding is about. */
function isMeant(matching: View, resource: Resource, admission: Admission): boolean {
  const rules = matching.get('resourceRules');
  if (rules.exists && !rules.items.some(rule => isIn(rule, resource))) return false;
  if (matching.get('excludeResourceRules').items.some(rule => isIn(rule, resource))) return false;
  return (
    isChosen(matching.get('objectSelector'), labelsAt(resource.body.get('metadata', 'labels'))) &&
    isInNamespace(matching.get('namespaceSelector'), resource, admission)
  );
}

function isIn(rule: View, { apiVersion = '', kind = '', body }: Resource): boolean {
  const texts = (field: string) => rule.get(field).items.map(({ text }) => text ?? '');
  const isAmong = (field: string, value: string) => texts(field).some(one => one === '*' || one === value);
  const plural = pluralOf(kind);
  const names = texts('resourceNames');
  const scope = rule.get('scope').text ?? '*';
  return (
    isAmong('operations', 'CREATE') &&
    isAmong('apiGroups', groupOf(apiVersion)) &&
    isAmong('apiVersions', apiVersion.slice(apiVersion.indexOf('/') + 1)) &&
    texts('resources').some(one => ['*', '*/*', plural, `${plural}/*`].includes(one)) &&
    (names.length === 0 || names.includes(body.get('metadata', 'name').text ?? '')) &&
    (scope === '*' || (scope === 'Cluster') === isClusterWide(kind))
  );
}

function isChosen(selector: View, { labels, isOpen }: { readonly labels: Labels; readonly isOpen: boolean }): boolean {
  const wanted = selectorAt(selector);
  if (wanted.labels.length + wanted.expressions.length === 0) return true;
  return !wanted.isOpen && !isOpen && isSelected(labels, wanted);
}

function isInNamespace(selector: View, resource: Resource, admission: Admission): boolean {
  const { labels, expressions, isOpen } = selectorAt(selector);
  const keys = [...labels.map(([key]) => key), ...expressions.map(({ key }) => key)];
  if (keys.length === 0) return true;
  const isNamespace = resource.kind === 'Namespace';
  if (!isNamespace && isClusterWide(resource.kind ?? '')) return true;
  const name = resource.body.get('metadata', isNamespace ? 'name' : 'namespace').text;
  if (name === undefined || isOpen) return false;
  const named: Labels = [['kubernetes.io/metadata.name', name]];
  const namespace = isNamespace ? resource : namespaceOf(resource, admission);
  if (!namespace && !keys.every(key => key === 'kubernetes.io/metadata.name')) return false;
  const written = namespace ? labelsAt(namespace.body.get('metadata', 'labels')) : { labels: [], isOpen: false };
  return isChosen(selector, { labels: [...named, ...written.labels], isOpen: written.isOpen });
}

function namespaceOf({ body }: Resource, { others }: Admission): Resource | undefined {
  const name = body.get('metadata', 'namespace').text;
  const found = others.filter(other => other.kind === 'Namespace' && other.body.get('metadata', 'name').text === name);
  return name !== undefined && found.length === 1 ? found[0] : undefined;
}

/** As `kubectl` guesses it too; a kind whose plural is another one is met by no rule, and nothing is said about it. */
function pluralOf(kind: string): string {
  const name = kind.toLowerCase();
  if (name === 'endpoints') return name;
  if (/(?:s|x|ch|sh)$/.test(name)) return `${name}es`;
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

function isClusterWide(kind: string): boolean {
  return /^(?:Cluster[A-Z]\w*|Namespace|Node|PersistentVolume|\w+Class|CustomResourceDefinition|APIService|CSIDriver)$/.test(
    kind,
  );
}

/** Without a prototype: nothing is found in it but what it was given. */
function bare(fields: { readonly [key: string]: CelValue }): CelMap {
  return Object.assign(Object.create(null), fields);
}
