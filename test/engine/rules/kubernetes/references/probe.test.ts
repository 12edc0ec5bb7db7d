import { strict as assert } from 'node:assert';
import { findingsOf } from '../../../../support/fixture';

const text = `\
apiVersion: v1
kind: Service
metadata:
  name: orders
spec:
  selector:
    app: ordres
  ports:
    - port: 80
      targetPort: http
---
apiVersion: v1
kind: Service
metadata:
  name: orders-admin
spec:
  selector:
    app: orders
  ports:
    - port: 80
      targetPort: admin
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  selector:
    matchLabels:
      app: order
  template:
    metadata:
      labels:
        app: orders
    spec:
      serviceAccountName: baker
      containers:
        - name: orders
          image: bakery/orders:1.4
          ports:
            - name: http
              containerPort: 8080
          envFrom:
            - configMapRef:
                name: settings
          resources:
            requests:
              memory: 1Gi
            limits:
              memory: 512Mi
          volumeMounts:
            - name: cache
              mountPath: /cache
---
apiVersion: batch/v1beta1
kind: CronJob
metadata:
  name: nightly
spec:
  schedule: 0 3 * * *
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: nightly
              image: bakery/nightly:1.0
`;

describe('a file with eight faults', () => {
  it('has each of them reported once, where it is', () => {
    const found = findingsOf(text).filter(({ rule }) => rule.id.startsWith('kubernetes/'));
    assert.deepEqual(
      found.map(({ rule, span }) => `${rule.id} ${text.slice(span.start, span.end)}`),
      [
        'kubernetes/service-selects-nothing ordres',
        'kubernetes/unmatched-target-port admin',
        'kubernetes/selector-mismatches-template order',
        'kubernetes/undefined-service-account baker',
        'kubernetes/undefined-config settings',
        'kubernetes/request-above-limit 1Gi',
        'kubernetes/undefined-volume cache',
        'kubernetes/removed-api batch/v1beta1',
      ],
    );
  });
});
