import * as vscode from 'vscode';

/** YAML as VS Code calls it, as it calls that of Compose, and as the extensions for Spring Boot call that of theirs. */
const yaml = ['yaml', 'dockercompose', 'spring-boot-properties-yaml'];

/** What the same extensions, and VS Code itself, call the other form of these settings. */
const properties = ['properties', 'java-properties', 'spring-boot-properties'];

/** The documents that Seamark reads. */
export function ourDocuments(): { scheme: string; language: string; pattern?: string }[] {
  return schemes().flatMap(scheme => [
    ...yaml.map(language => ({ scheme, language })),
    ...properties.map(language => ({ scheme, language, pattern: '**/{application,bootstrap}*.properties' })),
  ]);
}

export function isOurs(document: vscode.TextDocument): boolean {
  return vscode.languages.match(ourDocuments(), document) > 0;
}

/**
 * Where documents come from: disk, unsaved editors, our example, and whatever file system the folders are on.
 *
 * Naming schemes keeps the old side of a comparison (`git:`) and other read-only copies out of the Problems list.
 */
function schemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const known = ['file', 'untitled', 'seamark', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];
  return [...new Set([...known, ...folders.map(folder => folder.uri.scheme)])];
}
