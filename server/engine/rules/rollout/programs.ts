import type { View } from '../../yaml/view';
import { imageOf } from '../practice/images';

/** Whether a container certainly runs a Java virtual machine, which takes its time to start and to warm up. */
export function runsJava(container: View): boolean {
  if (runsSpring(container)) return true;
  const isJava = environmentOf(container).some(name => /^(?:JAVA_|JDK_JAVA_|JVM_)\w*OPT/.test(name));
  const starts = [...container.get('command').items, ...container.get('args').items].map(({ text }) => text ?? '');
  const name = imageOf(container.get('image'))?.name ?? '';
  return isJava || starts.some(part => /^(?:\S*\/)?java$|\.jar\b/.test(part)) || javaImages.test(name);
}

/** Whether a container certainly runs Spring Boot: its variables, its image or a path of Actuator tell. */
export function runsSpring(container: View): boolean {
  if (environmentOf(container).some(name => /^(?:SPRING|MANAGEMENT_(?:ENDPOINT|SERVER|HEALTH))_/.test(name)))
    return true;
  if (/(?:^|[/_-])spring(?:[/_-]|$)|(?:^|\/)springio\//.test(imageOf(container.get('image'))?.name ?? '')) return true;
  const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'].map(kind => container.get(kind));
  return probes.some(probe => /\/actuator\/health/.test(probe.get('httpGet', 'path').text ?? ''));
}

const javaImages =
  /(?:^|[/_-])(?:java|jdk\d*|jre\d*|openjdk|temurin|corretto|tomcat|jetty|wildfly|payara|quarkus|micronaut|keycloak)(?:[/_-]|$)/;

function environmentOf(container: View): readonly string[] {
  return container.get('env').items.flatMap(variable => variable.get('name').text ?? []);
}

/** For how many seconds a Spring Boot program finishes requests after it is told to end. */
export function springDrain(container: View): number {
  const variable = container.get('env').items.find(item => {
    return /^SPRING_LIFECYCLE_TIMEOUT_?PER_?SHUTDOWN_?PHASE$/.test(item.get('name').text ?? '');
  });
  const [, seconds] = /^(\d+)s$/.exec(variable?.get('value').text ?? '') ?? [];
  return seconds === undefined ? 30 : Number(seconds);
}

/**
 * How many seconds a container sleeps before it is told to end: 0 without a `preStop`, absent where nobody can tell how
 * long that takes.
 */
export function preStopSeconds(container: View): number | undefined {
  const hook = container.get('lifecycle', 'preStop');
  if (hook.kind === 'absent' || hook.kind === 'null') return 0;
  const sleep = hook.get('sleep', 'seconds').value('1.1');
  if (typeof sleep === 'number') return sleep;
  const words = hook.get('exec', 'command').items.map(({ text }) => text ?? '');
  const [, seconds] = /(?:^|[\s;/&])sleep\s+(\d+)s?(?=$|[\s;&])/.exec(words.join(' ')) ?? [];
  return seconds === undefined ? undefined : Number(seconds);
}
