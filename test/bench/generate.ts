/** A made-up file with a few faults, and a key in its middle to type at. */
export interface Generated {
  readonly name: string;
  readonly text: string;
  /** Findings in the text as it is. */
  readonly faults: number;
  /** The end of a key: one more letter there makes it unknown. */
  readonly key: { readonly line: number; readonly character: number };
  /** The document that a keystroke at `key` changes. */
  readonly changedDocument: string;
}

/** Many documents of about 25 lines, two of them with a fault. */
export function kubernetes(lines: number): Generated {
  const each = deployment(0, false).split('\n').length;
  const count = Math.max(3, Math.round(lines / each));
  const documents = Array.from({ length: count }, (_, index) => deployment(index, index === 0 || index === count - 1));
  const text = documents.join('---\n');
  const middle = count >> 1;
  const before = `${documents.slice(0, middle).join('---\n')}---\n`;
  const changedDocument = documents[middle] ?? '';
  return { name: 'k8s.yaml', text, faults: 2, key: keyAt(text, before.length), changedDocument };
}

/** One document with as many services as it takes, two of them with a fault. */
export function compose(lines: number): Generated {
  const each = service(0, false).split('\n').length - 1;
  const count = Math.max(3, Math.round(lines / each));
  const services = Array.from({ length: count }, (_, index) => service(index, index === 0 || index === count - 1));
  const text = `services:\n${services.join('')}`;
  const before = `services:\n${services.slice(0, count >> 1).join('')}`;
  return { name: 'compose.yaml', text, faults: 2, key: keyAt(text, before.length), changedDocument: text };
}

function keyAt(text: string, from: number): Generated['key'] {
  const at = text.indexOf('image:', from) + 'image'.length;
  const before = text.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function deployment(index: number, faulty: boolean): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: bread-${index}
  labels: { app: bread-${index}, part-of: bakery }
spec:
  ${faulty ? 'replicass' : 'replicas'}: 3
  selector:
    matchLabels: { app: bread-${index} }
  template:
    metadata:
      labels: { app: bread-${index}, part-of: bakery }
    spec:
      containers:
        - name: bread
          image: registry.example.com/bakery/bread:1.${index}
          ports:
            - { name: http, containerPort: 8080 }
          env:
            - { name: OVEN, value: "${index}" }
            - name: FLOUR
              valueFrom: { configMapKeyRef: { name: flour-${index}, key: kind } }
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
          readinessProbe:
            httpGet: { path: /ready, port: http }
          livenessProbe:
            httpGet: { path: /alive, port: http }
`;
}

function service(index: number, faulty: boolean): string {
  return `  bread-${index}:
    image: registry.example.com/bakery/bread:1.${index}
    ${faulty ? 'restartt' : 'restart'}: unless-stopped
    environment:
      OVEN: "${index}"
      FLOUR: \${FLOUR:-wheat}
    ports:
      - "${8000 + (index % 50000)}:8080"
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost:8080/ready"]
      interval: 10s
    deploy:
      resources:
        limits: { cpus: "0.5", memory: 256M }
`;
}
