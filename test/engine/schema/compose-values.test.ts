import { strict as assert } from 'node:assert';
import {
  exposedPortFault,
  hostPortFault,
  imageFault,
  isDuration,
  isRestartPolicy,
  isSize,
  publishedPortFault,
} from '../../../server/engine/schema/compose-values';

describe('what Compose reads', () => {
  it('as a duration', () => {
    for (const text of ['0', '30s', '1m30s', '500ms', '100us', '1.5h', '1d', '2w', '1h0m0.5s'])
      assert.ok(isDuration(text), text);
    for (const text of ['', '30', '30 s', '1m 30s', '5sec', '30S', 's', '1h30']) assert.ok(!isDuration(text), text);
  });

  it('as a size', () => {
    for (const text of ['0', '1024', '-1', '512m', '512M', '2gb', '1.5g', '64 kb', '1GiB', '8b'])
      assert.ok(isSize(text), text);
    for (const text of ['', '512Mi', '1,5g', '512mega', 'm', '2 g b', '1gbb']) assert.ok(!isSize(text), text);
  });

  it('as a restart policy', () => {
    for (const text of ['no', 'always', 'unless-stopped', 'on-failure', 'on-failure:5', 'any']) {
      assert.ok(isRestartPolicy(text), text);
    }
    for (const text of ['Always', 'never', 'on-failure:', 'on-failure:x', 'on_failure']) {
      assert.ok(!isRestartPolicy(text), text);
    }
  });

  it('as a published port', () => {
    const sound = [
      '80',
      '8080:80',
      '8080:80/udp',
      '8080:80/TCP',
      '3000-3005',
      '9090-9091:8080-8081',
      '8000-9000:80',
      '127.0.0.1:8001:8001',
      '127.0.0.1::5000',
      ':80',
      '[::1]:8080:80',
      '::1:8080:80',
      '0:80',
      '${PORT}',
      '${PORT:-8080}:80',
      '8080:${PORT}',
      '${ADDRESS:-127.0.0.1}:8080:80',
      '${FROM}-${TO}:1-9',
    ];
    for (const text of sound) assert.equal(publishedPortFault(text), undefined, text);
    const faulty = [
      ['', 'syntax'],
      ['http', 'syntax'],
      ['8080:', 'syntax'],
      ['8080: 80', 'syntax'],
      ['80-', 'syntax'],
      ['8080:99999', 'number'],
      ['99999:80', 'number'],
      ['8080:0', 'number'],
      ['90-80', 'order'],
      ['8080:80/http', 'protocol'],
      ['localhost:8080:80', 'address'],
      ['300.0.0.1:8080:80', 'address'],
      ['8000-8002:80-81', 'lengths'],
      ['8000:80-81', 'lengths'],
      ['${PORT}:99999', 'number'],
    ] as const;
    for (const [text, fault] of faulty) assert.equal(publishedPortFault(text), fault, text);
  });

  it('as a port of the container, or of the host', () => {
    for (const text of ['80', '80/udp', '80-90', '${PORT}/tcp']) assert.equal(exposedPortFault(text), undefined, text);
    assert.equal(exposedPortFault('8080:80'), 'syntax');
    for (const text of ['', '0', '8080', '8080-8090', '${PORT}']) assert.equal(hostPortFault(text), undefined, text);
    assert.equal(hostPortFault('8080/tcp'), 'syntax');
    assert.equal(hostPortFault('65536'), 'number');
  });

  it('as an image', () => {
    const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
    const sound = [
      'nginx',
      'nginx:1.27',
      'library/nginx',
      'my__name/a.b-c_d',
      'localhost/app',
      'localhost:5000/app:v1',
      'registry.example.com:5000/team/app:1',
      'Registry.Example.com/app',
      `nginx@${digest}`,
      `nginx:1.27@${digest}`,
      'sha256:'.concat('a'.repeat(64)),
    ];
    for (const text of sound) assert.equal(imageFault(text), undefined, text);
    const faulty = [
      ['Nginx', 'upper-case'],
      ['team/Nginx', 'upper-case'],
      ['nginx:', 'tag'],
      ['nginx:1:2', 'tag'],
      ['nginx:-1', 'tag'],
      ['nginx :1', 'space'],
      ['nginx@latest', 'digest'],
      [`nginx@${digest}@${digest}`, 'digest'],
      ['https://example.com/app', 'registry'],
      ['team//app', 'name'],
      ['-nginx', 'name'],
      ['a..b', 'name'],
    ] as const;
    for (const [text, fault] of faulty) assert.equal(imageFault(text), fault, text);
  });
});
