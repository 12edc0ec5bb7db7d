import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findFiles, projectAround } from '../disk/find';
import {
  type Assumptions,
  defaultAssumptions,
  drawn,
  type FoundRollout,
  rolloutOf,
  type Way,
  type Workload,
  waysOf,
  workloadsIn,
} from '../engine/features/rollout';
import { Workspace } from '../engine/model/workspace';
import type { SourceFile } from '../engine/text/text';
import type { Surroundings } from './check';
import { type RolloutOptions, UsageError, unknownWorkload } from './options';
import { printRollouts } from './print-rollout';

/** `seamark rollout`: 0 all of them finish without a moment in which nothing answers, 1 one does not, 2 nothing to show. */
export async function rollout(
  options: RolloutOptions,
  { folder, out, warn, stdin, terminal }: Surroundings,
): Promise<number> {
  const { path, language } = options;
  const place = resolve(folder, path === '-' ? options.stdinFilename : path);
  const text = path === '-' ? await stdin() : await readFile(place, 'utf8').catch(() => undefined);
  if (text === undefined) throw unreadable(path);
  const file = { uri: pathToFileURL(place).href, text };
  const workspace = Workspace.of(...(await neighbours(folder, place)).filter(({ uri }) => uri !== file.uri), file);
  const workloads = chosen(workloadsIn(workspace, file.uri), options.workload);
  if (workloads.length === 0) {
    const message = {
      en: `${path}: no Deployment, StatefulSet, DaemonSet or Compose service to roll out was found.`,
      ko: `${path}: 배포할 Deployment, StatefulSet, DaemonSet, 컴포즈 서비스를 찾지 못했습니다.`,
    };
    warn(`seamark: ${message[language]}`);
    return 2;
  }
  const assumptions = assumptionsOf(options);
  const found = workloads.map(workload => rolloutOf(workload, assumptions, chosenWay(workload, options.strategy).plan));
  out(printed(found, options, terminal));
  const isFine = found.every(
    ({ rollout: { outcome, downtimeSeconds, frames } }) =>
      outcome !== 'stuck' && downtimeSeconds === 0 && frames.at(-1)?.failingShare === 0,
  );
  return isFine ? 0 : 1;
}

function printed(
  found: readonly FoundRollout[],
  { format, language, path }: RolloutOptions,
  terminal: Surroundings['terminal'],
): string {
  const [first] = found;
  if (format === 'svg' && first) {
    if (found.length > 1) throw severalDrawings(found);
    return drawn(first.rollout, language);
  }
  if (format === 'json') return `${JSON.stringify({ version: 1, file: path, rollouts: found.map(asJson) }, null, 2)}\n`;
  return printRollouts(found, language, terminal);
}

/** What tools can rely on; sentences stay in every language. */
function asJson({ id, rollout: { frames, ...figures }, summary, verdicts, ways }: FoundRollout) {
  return {
    workload: id,
    summary,
    verdicts,
    ...figures,
    frames,
    strategies: ways.map(({ id: strategy, label, isOwn }) => ({ strategy, label, own: isOwn })),
  };
}

function assumptionsOf({ ready, terminate, broken }: RolloutOptions): Assumptions {
  return {
    ...defaultAssumptions,
    broken,
    ...(ready !== undefined && { secondsToReady: ready }),
    ...(terminate !== undefined && { secondsToTerminate: terminate }),
  };
}

/** The workloads that are asked for, by `Kind/name` or only the name. */
function chosen(workloads: readonly Workload[], wanted: string | undefined): readonly Workload[] {
  if (wanted === undefined || workloads.length === 0) return workloads;
  const asked = wanted.toLowerCase();
  const found = workloads.filter(({ id, name }) => id.toLowerCase() === asked || name.toLowerCase() === asked);
  if (found.length > 0) return found;
  const known = workloads.map(({ id }) => id);
  throw unknownWorkload(wanted, known);
}

function chosenWay(workload: Workload, wanted: string | undefined): Pick<Way, 'plan'> {
  if (wanted === undefined) return workload;
  const ways = waysOf(workload);
  const found = ways.find(({ id }) => id === wanted.toLowerCase());
  if (found) return found;
  const known = ways.map(({ id }) => id).join(', ');
  throw new UsageError({
    en: `${workload.id} cannot be rolled out as "${wanted}". --strategy takes ${known} here.`,
    ko: `${workload.id}: 쓸 수 없는 배포 방식 "${wanted}". 여기서 --strategy에 쓸 수 있는 값: ${known}`,
  });
}

/** The files around a file, which tell of autoscalers, Services and parts of the same Compose project. */
async function neighbours(folder: string, place: string): Promise<readonly SourceFile[]> {
  const project = (await projectAround(folder)) ?? folder;
  const around = relative(project, place).startsWith('..') ? dirname(place) : project;
  const files = await findFiles(around, 5000);
  const read = await Promise.all(
    files.map(async path => ({
      uri: pathToFileURL(path).href,
      text: await readFile(path, 'utf8').catch(() => undefined),
    })),
  );
  return read.flatMap(({ uri, text }) => (text === undefined ? [] : { uri, text }));
}

function unreadable(path: string): UsageError {
  return new UsageError({ en: `${path}: cannot be read.`, ko: `읽을 수 없는 경로: ${path}` });
}

function severalDrawings(found: readonly FoundRollout[]): UsageError {
  const ids = found.map(({ id }) => id).join(', ');
  return new UsageError({
    en: `One drawing shows one workload: name it with --workload. There are ${ids}.`,
    ko: `그림 하나에는 워크로드 하나만 담깁니다. --workload로 고르세요. 있는 워크로드: ${ids}`,
  });
}
