import { capabilitiesNotDropped } from '../../../../server/engine/rules/security/capabilities-not-dropped';
import { plainSecret } from '../../../../server/engine/rules/security/plain-secret';
import { privilegeEscalation } from '../../../../server/engine/rules/security/privilege-escalation';
import { runsAsRoot } from '../../../../server/engine/rules/security/runs-as-root';
import { checkFindings, checkFix } from '../../../support/fixture';

describe('security/runs-as-root', () => {
  it('inherits from the Pod, and leaves placeholders alone', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Pod
spec:
  securityContext: { runAsNonRoot: true }
  containers:
    - { name: one, image: "nginx:1.27" }
    - name: two
      image: nginx:1.27
      securityContext: { runAsUser: 0 }
#                                   ^ security/runs-as-root: Container "two" runs as root (runAsUser 0), so a way out of it is a way into the node. Choose another user.
    - name: three
      image: nginx:1.27
      securityContext: { runAsUser: "\${UID}" }
`,
      { only: runsAsRoot },
    ));
});

describe('a privileged container', () => {
  const pod = `\
apiVersion: v1
kind: Pod
spec:
  containers:
    - name: web
      image: nginx:1.27
      securityContext: { privileged: true }
`;

  it('is told so once', () => {
    checkFindings(pod, { only: privilegeEscalation });
    checkFindings(pod, { only: capabilitiesNotDropped });
  });
});

describe('security/plain-secret', () => {
  it('leaves what only sounds like a secret', () =>
    checkFindings(
      `\
apiVersion: v1
kind: Pod
spec:
  containers:
    - name: web
      image: nginx:1.27
      env:
        - { name: DB_PASSWORD_FILE, value: /run/secrets/db }
        - { name: TOKEN_TTL, value: 30s }
        - { name: SECRET_NAME, value: orders }
        - { name: PASSWORD, value: $(OTHER) }
        - { name: API_TOKEN, value: "\${API_TOKEN}" }
        - { name: DISABLE_PASSWORD, value: "true" }
        - { name: apiKey, value: 3a7f }
#                                ^^^^ security/plain-secret: "apiKey" looks like a secret, and everybody who reads this file can read it. Put it into a Secret and refer to that with secretKeyRef.
---
apiVersion: v1
kind: ConfigMap
metadata: { name: orders }
data:
  server.key: |
# ^^^^^^^^^^ security/plain-secret: "server.key" looks like a secret, and a ConfigMap is open to everybody who may read the namespace. Move it to a Secret.
    -----BEGIN PRIVATE KEY-----
    none
`,
      { only: plainSecret },
    ));

  it('refers to a Secret instead', () =>
    checkFix(
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      env:\n        - name: DB_PASSWORD # why\n          value: "br34d"\n',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      env:\n        - name: DB_PASSWORD # why\n          valueFrom:\n            secretKeyRef:\n              name: ${1:secret}\n              key: ${2:db-password}\n',
      { only: plainSecret },
    ));
});
