import { strict as assert } from 'node:assert';
import { dockerfileOf } from '../../../server/engine/model/dockerfile';
import { nasty } from '../../support/samples';

describe('a Dockerfile', () => {
  it('has stages and arguments, each with its place', () => {
    const text = [
      '# escape=`',
      'ARG VERSION=1 `',
      '    # between',
      '    PLAIN',
      'from --platform=$BUILDPLATFORM base:${VERSION} as Build',
      'RUN echo ARG NO `',
      '  && FROM=x',
      'COPY <<-"EOT" /a',
      'FROM fake AS fake',
      'EOT',
      'FROM scratch',
      'ARG LAST="a b"',
    ].join('\n');
    const { stages, args, isPlain } = dockerfileOf({ text });
    assert.deepEqual(
      stages.map(({ name, span }) => [name, text.slice(span.start, span.end)]),
      [
        ['build', 'Build'],
        [undefined, 'FROM'],
      ],
    );
    assert.deepEqual(args, ['VERSION', 'PLAIN', 'LAST']);
    assert.equal(isPlain, true);
  });

  it('is plain unless it is a template or chooses another language', () => {
    const isPlain = (text: string) => dockerfileOf({ text }).isPlain;
    assert.equal(isPlain('# syntax=docker/dockerfile:1.7-labs\nFROM scratch\n'), true);
    assert.equal(isPlain('# syntax = example/frontend\nFROM scratch\n'), false);
    assert.equal(isPlain('FROM {{ .Base }}\n'), false);
  });

  it('may hold anything', () => {
    for (const text of nasty) dockerfileOf({ text });
  });
});
