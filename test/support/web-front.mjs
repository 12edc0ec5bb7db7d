import { existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { at } from './commands.mjs';

/**
 * Stands before a VS Code server and makes its page load our extension, and `tests` if any, into the web worker
 * extension host.
 *
 * A worker cannot start from the `vscode-remote:` address that the server gives an extension, so the extension is
 * served over HTTP from the same origin, and the page is told of it where VS Code looks for web extensions under
 * development.
 */
export async function startWebFront(vscode, tests) {
  const front = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith(mount)) serveExtension(pathname, response);
    else if (pathname === '/') void servePage(vscode, tests, request, response);
    else forward(vscode, request, response);
  });
  front.on('upgrade', (request, socket, head) => forwardSocket(vscode, request, socket, head));
  await new Promise(resolve => front.listen(0, '127.0.0.1', resolve));

  const { port } = front.address();
  const close = () => {
    front.closeAllConnections();
    front.close();
  };
  return { authority: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}`, close };
}

const mount = '/seamark-extension/';

const types = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
};

function serveExtension(pathname, response) {
  const name = path.posix.normalize(decodeURIComponent(pathname.slice(mount.length)));
  const file = at(name);
  const served =
    /^(package[^/]*\.json$|dist\/|out\/|snippets\/)/.test(name) && existsSync(file) && statSync(file).isFile();
  response.writeHead(served ? 200 : 404, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  response.end(served ? readFileSync(file) : '');
}

async function servePage(vscode, tests, request, response) {
  const page = await fetch(`${vscode.origin}${request.url}`, {
    headers: { ...request.headers, host: vscode.authority },
  });
  const uri = pathname => ({ scheme: 'http', authority: request.headers.host, path: pathname });
  const html = (await page.text())
    .replaceAll(vscode.authority, request.headers.host)
    .replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/, (_, before, quoted) => {
      const configuration = JSON.parse(quoted.replaceAll('&quot;', '"'));
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [uri(mount.slice(0, -1))],
        ...(tests && { extensionTestsPath: uri(mount + tests) }),
      };
      return before + JSON.stringify(configuration).replaceAll('"', '&quot;');
    });
  const { 'content-length': length, 'content-encoding': encoding, ...headers } = Object.fromEntries(page.headers);
  response.writeHead(page.status, headers);
  response.end(html);
}

function upstream(vscode, { method, url, headers }) {
  return { host: '127.0.0.1', port: vscode.port, method, path: url, headers };
}

function forward(vscode, request, response) {
  const passed = http.request(upstream(vscode, request), answer => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', error => response.destroy(error));
  request.pipe(passed);
}

function forwardSocket(vscode, request, socket, head) {
  const passed = http.request(upstream(vscode, request));
  passed.on('upgrade', (answer, other, otherHead) => {
    const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join('')}\r\n`);
    socket.write(otherHead);
    other.write(head);
    other.pipe(socket).pipe(other);
    other.on('error', () => socket.destroy());
    socket.on('error', () => other.destroy());
  });
  passed.on('error', () => socket.destroy());
  passed.end();
}
