import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { parseAllDocuments } from 'yaml';
import { compose, type Generated, kubernetes } from './generate';

const sizes = [100, 1000, 10_000, 50_000];
const rounds = 15;

/** Measures the server at `script` and prints a table; false if an edit costs more in a large file than it may. */
export async function bench(script: string): Promise<boolean> {
  console.log('milliseconds, medians of', rounds, '(start and open: once); floor: the yaml package alone\n');
  console.log(
    ['file', 'lines', 'start', 'open', 'floor', 'keystroke', 'floor', 'hover', 'p99', 'memory MB']
      .map((head, index) => pad(head, index))
      .join(''),
  );
  const keystrokes = new Map<string, number>();
  for (const generate of [kubernetes, compose]) {
    for (const size of sizes) {
      const file = generate(size);
      const row = await measure(script, file);
      keystrokes.set(`${file.name} ${size}`, row.keystroke);
      const cells = [
        file.name,
        size,
        row.start,
        row.open,
        row.parse,
        row.keystroke,
        row.parseChanged,
        row.hover,
        row.hoverSlowest,
        row.memory,
      ];
      console.log(
        cells
          .map((cell, index) =>
            pad(typeof cell === 'number' && index > 1 ? cell.toFixed(cell < 20 ? 1 : 0) : String(cell), index),
          )
          .join(''),
      );
    }
  }
  const ratio = (keystrokes.get('k8s.yaml 50000') ?? 0) / (keystrokes.get('k8s.yaml 10000') ?? 1);
  console.log(`\nkeystroke in many documents, 50,000 lines against 10,000: ${ratio.toFixed(2)} (at most 1.5)`);
  return ratio <= 1.5;
}

interface Row {
  readonly start: number;
  readonly open: number;
  readonly parse: number;
  readonly keystroke: number;
  readonly parseChanged: number;
  readonly hover: number;
  /** Of 100 hovers 99 are faster. */
  readonly hoverSlowest: number;
  readonly memory: number;
}

async function measure(script: string, file: Generated): Promise<Row> {
  const began = performance.now();
  const server = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});

  // In a folder of its own: its names are those of the large file.
  const small = 'file:///start/small.yaml';
  await open(connection, small, kubernetes(40).text);
  await findings(connection, small);
  const start = performance.now() - began;

  const uri = `file:///bench/${file.name}`;
  const openBegan = performance.now();
  await open(connection, uri, file.text);
  const planted = await findings(connection, uri);
  const openTook = performance.now() - openBegan;
  if (planted !== file.faults) throw new Error(`${file.name}: ${planted} findings instead of ${file.faults}`);

  const { line, character } = file.key;
  const key = { start: { line, character }, end: { line, character } };
  const typed = { start: key.start, end: { line, character: character + 1 } };
  const keystrokes: number[] = [];
  const hovers: number[] = [];
  let version = 1;
  const type = async (range: typeof key, text: string, expected: number) => {
    const typeBegan = performance.now();
    void connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range, text }],
    });
    const found = await findings(connection, uri);
    keystrokes.push(performance.now() - typeBegan);
    if (found !== expected) throw new Error(`${file.name}: ${found} findings after a keystroke instead of ${expected}`);
  };
  for (let round = 0; round < rounds; round++) {
    await type(key, 'q', file.faults + 1);
    await type(typed, '', file.faults);
  }
  // All over the file; the first ones load the descriptions and warm up.
  const lines = file.text.split('\n').length;
  for (let round = 0; round < 320; round++) {
    const place = { line: Math.floor(((round * 7919) % 1000) * (lines / 1000)), character: 6 };
    const hoverBegan = performance.now();
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: place });
    if (round >= 20) hovers.push(performance.now() - hoverBegan);
  }
  const memory = residentMegabytes(server);
  connection.dispose();
  server.kill();
  return {
    start,
    open: openTook,
    parse: floor(file.text),
    keystroke: median(keystrokes),
    parseChanged: floor(file.changedDocument),
    hover: median(hovers),
    hoverSlowest: [...hovers].sort((a, b) => a - b)[Math.floor(hovers.length * 0.99)] ?? 0,
    memory,
  };
}

function open(connection: ProtocolConnection, uri: string, text: string): Promise<void> {
  const textDocument = { uri, languageId: 'yaml', version: 1, text };
  return connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

/** How many errors there are: hints about practice do not count here. */
async function findings(connection: ProtocolConnection, uri: string): Promise<number> {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return report.kind === 'full' ? report.items.filter(({ severity }) => severity === 1).length : -1;
}

/** Bare parsing, the best of five. */
function floor(text: string): number {
  const times = [0, 1, 2, 3, 4].map(() => {
    const began = performance.now();
    parseAllDocuments(text, { uniqueKeys: false });
    return performance.now() - began;
  });
  return Math.min(...times);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** What the process holds in memory, where the system tells (Linux); NaN elsewhere. */
function residentMegabytes({ pid }: ChildProcess): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}

function pad(cell: string, index: number): string {
  return index === 0 ? cell.padEnd(14) : cell.padStart(10);
}
