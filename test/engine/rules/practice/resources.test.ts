import { missingMemoryLimit } from '../../../../server/engine/rules/practice/missing-memory-limit';
import { missingRequests } from '../../../../server/engine/rules/practice/missing-requests';
import { suspiciousUnit } from '../../../../server/engine/rules/practice/suspicious-unit';
import { checkFindings, checkFix } from '../../../support/fixture';

describe('practice/missing-requests', () => {
  it('takes a limit for the request, and looks at the whole Pod', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  resources: { requests: { memory: 1Gi } }
  containers:
    - name: web
      image: nginx:1.27
      resources: { limits: { cpu: 1 } }
    - name: log
#           ^^^ practice/missing-requests: Container "log" requests no CPU, so the scheduler places it as if it needed none. Set resources.requests to what it normally uses.
      image: fluentd:1.17
`,
      { only: missingRequests },
    ));

  it('says nothing about init containers, and about what is not whole', () =>
    checkFindings(
      `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  template:
    spec:
      initContainers: [{ name: wait, image: "busybox:1.36" }]
      containers: [{ name: web }]
`,
      { only: missingRequests },
    ));

  it('writes both into what is there', () =>
    checkFix(
      `\
apiVersion: v1
kind: Pod
spec:
  containers:
    - name: web
      image: nginx:1.27
      resources: {} # later
`,
      `\
apiVersion: v1
kind: Pod
spec:
  containers:
    - name: web
      image: nginx:1.27
      resources:
        requests:
          cpu: \${1:100m}
          memory: \${2:256Mi} # later
`,
      { only: missingRequests },
    ));

  it('reads containers that come from an anchor once', () =>
    checkFindings(
      `\
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Pod
    spec: &pod
      containers:
        - name: web
#               ^^^ practice/missing-requests: Container "web" requests no CPU or memory, so the scheduler places it as if it needed none. Set resources.requests to what it normally uses.
          image: nginx:1.27
  - apiVersion: v1
    kind: Pod
    spec: *pod
`,
      { only: missingRequests },
    ));
});

describe('practice/missing-memory-limit', () => {
  it('proposes the request', () =>
    checkFix(
      'apiVersion: v1\nkind: Pod\nspec:\n  containers: [{ name: web, image: "nginx:1.27", resources: { requests: { memory: 64Mi } } }]\n',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers: [{ name: web, image: "nginx:1.27", resources: { requests: { memory: 64Mi }, limits: { memory: ${1:64Mi} } } }]\n',
      { only: missingMemoryLimit },
    ));
});

describe('practice/suspicious-unit', () => {
  it('looks at claims too, and leaves what a machine wrote', () =>
    checkFindings(
      `\
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec:
  resources: { requests: { storage: 10 } }
#                                   ^^ practice/suspicious-unit: 10 means 10 bytes of storage, which is too little for anything. Write a unit such as Mi or Gi.
---
apiVersion: v1
kind: Pod
spec:
  containers:
    - name: web
      image: nginx:1.27
      resources:
        requests: { cpu: 0, memory: 134217728000m }
        limits: { memory: 128974848 }
`,
      { only: suspiciousUnit },
    ));
});
