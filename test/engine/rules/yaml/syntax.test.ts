import { syntax } from '../../../../server/engine/rules/yaml/syntax';
import { checkFix, checkStructure } from '../../../support/fixture';

describe('yaml/syntax', () => {
  it('names a tab that indents', () =>
    checkStructure(`\
services:
  web:
\t  image: nginx:1.27
#^^ yaml/syntax: A tab indents this line, and YAML allows only spaces there. Replace it with spaces.
`));

  it('finds a tab after spaces as well', () =>
    checkStructure(`\
services:
  web:
  \timage: nginx:1.27
# ^ yaml/syntax: A tab indents this line, and YAML allows only spaces there. Replace it with spaces.
`));

  it('accepts a tab inside a value', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: table }
data:
  columns: "a\tb"
`));

  it('accepts a tab inside a block scalar', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: make }
data:
  Makefile: |
    all:
    \tbuild
`));

  it('marks indentation that fits no level', () =>
    checkStructure(`\
services:
    web:
        image: nginx:1.27
      restart: always
#^ yaml/syntax: The indentation fits no level above, or a bracket opened before is still open. Align the line with its siblings, or close the bracket.
`));

  it('marks a quote that is never closed', () =>
    checkStructure(`\
services:
  web:
    image: "nginx:1.27
#                     ^ yaml/syntax: Something is missing here: a closing quote or bracket, a comma, or the space after a colon or a dash.
`));

  it('marks a bracket that is never closed', () =>
    checkStructure(`\
services:
  web:
    image: nginx:1.27
    command: [nginx, -g
    restart: always
#   ^ yaml/syntax: The indentation fits no level above, or a bracket opened before is still open. Align the line with its siblings, or close the bracket.
`));

  it('marks two colons on one line', () =>
    checkStructure(`\
services:
  web: image: nginx:1.27
#      ^ yaml/syntax: A value and a nested key cannot share one line. Move the nested key to a line of its own, indented further.
`));

  it('marks an alias without an anchor', () =>
    checkStructure(`\
services:
  web:
    image: nginx:1.27
    labels: *common
#           ^^^^^^^ yaml/syntax: No anchor with this name comes before this alias, so its value is unknown. Check the name after the asterisk.
`));

  it('marks a value that begins with a reserved character', () =>
    checkStructure(`\
services:
  web:
    image: @registry/nginx:1.27
#          ^ yaml/syntax: A plain value cannot begin with this character. Put the value in quotes.
`));

  it('marks an escape that double quotes do not have', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: { name: paths }
data:
  path: "C:\\windows"
#          ^ yaml/syntax: Inside double quotes a backslash begins an escape, and YAML does not know this one. Double the backslash or use single quotes.
`));

  it('reports the first fault of a document only', () =>
    checkStructure(`\
services:
  web: image: nginx:1.27
#      ^ yaml/syntax: A value and a nested key cannot share one line. Move the nested key to a line of its own, indented further.
  api: image: api:1
`));

  it('reports one fault in each document', () =>
    checkStructure(`\
apiVersion: v1
kind: ConfigMap
metadata: name: one
#         ^ yaml/syntax: A value and a nested key cannot share one line. Move the nested key to a line of its own, indented further.
---
apiVersion: v1
kind: ConfigMap
metadata: name: two
#         ^ yaml/syntax: A value and a nested key cannot share one line. Move the nested key to a line of its own, indented further.
`));

  it('leaves the findings of the other documents alone', () =>
    checkStructure(`\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports:
    - prot: 80
#     ^^^^ kubernetes/unknown-field: "prot" is not a field of a port of a Service, so it has no effect. Check its name and its indentation, or remove it.
      port: 80
---
apiVersion: v1
kind: Service
metadata: name: api
#         ^ yaml/syntax: A value and a nested key cannot share one line. Move the nested key to a line of its own, indented further.
---
apiVersion: v1
kind: Service
metadata: { name: api }
spec:
  ports:
    - port: "80"
#           ^^^^ kubernetes/wrong-type: "port" takes an integer, but this is a string, which the API server rejects. Remove the quotes.
`));

  it('keeps the findings of the same document that lie away from the fault', () =>
    checkStructure(`\
apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  type: Loadbalancer
#       ^^^^^^^^^^^^ kubernetes/bad-value: "Loadbalancer" is not a value of "type", so the API server rejects it. Did you mean "LoadBalancer"?
  ports:
    - port: 80
  selector:
    app: web: front
#        ^ yaml/syntax: A value and a nested key cannot share one line. Move the nested key to a line of its own, indented further.
`));

  it('does not report as missing what the fault hides', () =>
    checkStructure(`\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 2
  selector: matchLabels: { app: web }
#           ^ yaml/syntax: A value and a nested key cannot share one line. Move the nested key to a line of its own, indented further.
`));

  it('speaks of a file of no family as well', () =>
    checkStructure(`\
# file: notes.yaml
title: one: two
#      ^ yaml/syntax: A value and a nested key cannot share one line. Move the nested key to a line of its own, indented further.
`));

  it('accepts an empty file', () => checkStructure(''));

  it('accepts a file of comments', () => checkStructure('# nothing here yet\n'));

  it('accepts a byte order mark and Windows line ends', () =>
    checkStructure('\uFEFFapiVersion: v1\r\nkind: Namespace\r\nmetadata:\r\n  name: shop\r\n'));

  it('accepts directives and document ends', () =>
    checkStructure(`\
%YAML 1.2
---
apiVersion: v1
kind: Namespace
metadata: { name: shop }
...
---
apiVersion: v1
kind: Namespace
metadata: { name: test }
...
`));

  const only = { only: syntax };

  it('replaces tabs with spaces, whatever stands in the lines', () =>
    checkFix(
      'services:\n\tweb:\n\t\timage: "a\tb"\n\n\t\tports:\n\t\t\t- "80:80" # why\n',
      'services:\n  web:\n    image: "a\tb"\n\n    ports:\n      - "80:80" # why\n',
      only,
    ));

  it('replaces the tab of a single line that can belong to one place only', () =>
    checkFix('services:\n  web:\n\t  image: nginx:1.27\n', 'services:\n  web:\n    image: nginx:1.27\n', only));

  it('leaves tabs whose width decides what the file says, and files with other faults', () => {
    for (const text of [
      'services:\n  web:\n\timage: nginx:1.27\n',
      'a:\n\tb: |\n\t\tone\n\t\t\ttwo\n',
      'a:\n\tb: 1\nc: |\n    \ttext\n',
      'services:\n\tweb: {\n',
      'a:\n\tb: 1\n\tb: 2\n',
    ])
      checkFix(text, text, only);
  });
});
